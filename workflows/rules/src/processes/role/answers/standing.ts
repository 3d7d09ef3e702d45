import {
  EntityRef,
  RoleQuestion,
} from '@business-relations/backstage-plugin-business-relations-common';
import { personOf, refuse, Rejection } from '../../../process';
import { isRefused, Rules } from '../command';
import { Asked, State } from '../state';

/** A case that still asks one of these, or what it has come to, or what it asks instead. */
export function whichAsks(
  state: State,
  questions: readonly RoleQuestion[],
): Asked | Rejection {
  if (state.stage === 'closed') {
    const { outcome, by, at } = state;
    return refuse('role-answered', { outcome, by, at });
  }
  return questions.includes(state.asks)
    ? state
    : refuse('role-asks-else', { asks: state.asks });
}

/** Whoever is said to grant what is asked, or has it until now. A case of before that was known has its grantor alone. */
export const grantorsOf = ({ wordOf, proposition }: Asked): EntityRef[] => {
  const grantor = proposition.mandate?.grantor;
  return wordOf ?? (grantor ? [grantor] : []);
};

export function asGrantor(state: State, context: Rules): Asked | Rejection {
  const asked = whichAsks(state, ['accept', 'handOver']);
  if (isRefused(asked)) return asked;
  const people = grantorsOf(asked);
  return people.includes(personOf(context))
    ? asked
    : refuse('not-the-grantor', { people });
}

/** Only the holder takes a role on, and only they decline it. */
export function asHolder(
  state: State,
  questions: readonly RoleQuestion[],
  context: Rules,
): Asked | Rejection {
  const asked = whichAsks(state, questions);
  if (isRefused(asked)) return asked;
  const { holder } = asked.proposition;
  return personOf(context) === holder
    ? asked
    : refuse('not-the-holder', { holder });
}
