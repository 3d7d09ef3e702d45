import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { asPerson } from '../http/callers';
import { Handler, handler } from '../http/handler';
import { AuthorizedCard } from './Card';

export function createCard(card: AuthorizedCard): Handler[] {
  return [
    handler(routes.card, ({ query: { entity } }, caller) =>
      card.of(entity, asPerson(caller), caller.credentials),
    ),
    handler(routes.route, ({ query }, caller) => {
      const { question, entity, unit, amount, currency } = query;
      return card.route(
        {
          question,
          ...(entity !== undefined && { entity }),
          ...(unit !== undefined && { unit }),
          ...(amount !== undefined &&
            currency !== undefined && { amount: { amount, currency } }),
        },
        asPerson(caller),
        caller.credentials,
      );
    }),
  ];
}
