import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../../answers/useAnswer';
import { CaseOnPage } from '../../cases/CaseOnPage';
import { requirementOf } from '../requirementOf';

/**
 * The currency of those who will decide, by their mandates. An amount in another one would pass them by, so it is never
 * guessed from anything else as long as they are known.
 */
export function useDecidersCurrency({
  answer: shown,
}: CaseOnPage): string | undefined {
  const requirement = requirementOf(shown);
  const kind = requirement && 'class' in requirement ? requirement.class : '';
  const entity = requirement?.subject;
  const unit = requirement?.unit;
  const question = kind === 'new' ? 'new' : 'change';
  const { answer } = useAnswer(
    `currency ${question} ${entity} ${unit}`,
    (api, signal) =>
      api(routes.route, { query: { question, entity, unit } }, { signal }),
  );
  if (answer.face !== 'content') return undefined;
  const { bands = [] } = answer.data.route;
  return bands.find(({ upTo }) => upTo)?.upTo?.currency;
}
