import { Happened, Rules } from './command';
import { duties } from './duties';
import { askedFirst } from './questions';
import { State } from './state';

/** When nobody answers, the next is told. Of the last level nothing follows: it is reminded. */
export function passed(
  state: State,
  key: string,
  { policy }: Pick<Rules, 'policy'>,
): Happened {
  const { deadlines } = duties(state, policy);
  if (state.stage === 'closed' || state.objections.length > 0) return [];
  if (!deadlines.some(each => each.key === key)) return [];
  const [asked] = state.next;
  const [missed = state.proposition.holder] = askedFirst(state);
  return asked ? [{ type: 'unanswered', missed, asked }] : [];
}
