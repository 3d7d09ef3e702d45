import {
  Decided,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common';
import { decidersOf } from '../../../../routing';
import { aboveOf } from '../../authority';

type Approved = Pick<Decided, 'outcome' | 'money'>;

/**
 * What each mandate approved of it: its share where several customers decide, else the whole. A deputy uses up the
 * holder's mandate with their own. Whoever decides by office has no mandate to use up.
 */
export function chargesOf(
  { outcome, money }: Approved,
  on: Decided['on'],
  route: Route,
): Decided['charged'] {
  if (outcome === 'rejected' || !money) return [];
  const deciders = [...decidersOf(route.decide), ...aboveOf(route)];
  return on.flatMap(({ assignment: { id, deputyFor }, as }) => {
    if (as === 'office') return [];
    const decider = deciders.find(({ parties }) =>
      parties.some(({ assignment }) => assignment === id),
    );
    const part = decider?.share?.money ?? money;
    return [id, ...(deputyFor ? [deputyFor] : [])].map(assignment => ({
      assignment,
      money: part,
    }));
  });
}
