import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { asPerson } from '../http/callers';
import { Handler, handler } from '../http/handler';
import { AuthorizedStandings } from './Standings';

export const createStandings = (standings: AuthorizedStandings): Handler[] => [
  handler(routes.standing, ({ query: { entity, at } }, caller) =>
    standings.of(entity, at, asPerson(caller), caller.credentials),
  ),
  handler(routes.unitStanding, ({ query: { unit, at } }, caller) =>
    standings.ofUnit(unit, at, caller.credentials),
  ),
  handler(routes.whoDecides, ({ body: { entities, question, at } }, caller) =>
    standings.whoDecides(
      { entities, question, at },
      asPerson(caller),
      caller.credentials,
    ),
  ),
];
