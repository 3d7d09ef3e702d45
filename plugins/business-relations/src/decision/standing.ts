import {
  Alternative,
  Assignment,
  Decider,
  EntityRef,
  Matter,
  Message,
  Party,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { isOffered, offerOf } from '../cases/CaseOnPage';
import { Me } from '../people/useMe';

/** How the reader can answer for one alternative. */
export type Standing =
  | { may: 'approve'; withConditions: boolean }
  | { may: 'lift'; because: Message }
  | { may: 'nothing'; because?: Message };

/** What the server offers this reader for one alternative; it is what it would accept. */
export function standingOn(answer: CaseAnswer, key: string): Standing {
  const refused =
    offerOf(answer, 'approve')?.refused ??
    offerOf(answer, 'approve', key)?.refused;
  if (!refused && isOffered(answer, 'approve', key)) {
    return {
      may: 'approve',
      withConditions: isOffered(answer, 'approveWithConditions', key),
    };
  }
  if (isOffered(answer, 'recommendAndLift', key)) {
    const because = offerOf(answer, 'approve', key)?.refused ?? refused;
    if (because) return { may: 'lift', because };
  }
  return { may: 'nothing', ...(refused && { because: refused }) };
}

/** In which seat the reader was asked, last; on what mandate, where it is theirs. */
export type Seat = { party: Party; decider: Decider; assignment?: Assignment };

export function seatOf(
  { asked }: Pick<Matter, 'asked'>,
  me: Me | undefined,
): Seat | undefined {
  const seats = asked.flatMap(({ decider }) =>
    decider.parties
      .filter(({ person }) => person === me?.person)
      .map(party => ({ party, decider })),
  );
  const seat = seats.at(-1);
  if (!seat) return undefined;
  const assignment = me?.assignments.find(
    ({ id }) => id === seat.party.assignment,
  );
  return { ...seat, ...(assignment && { assignment }) };
}

/** Whom it would be lifted to, where the refusal says so. */
export const liftedTo = (because: Message): EntityRef[] =>
  because.code === 'beyond-mandate' ? because.params.liftTo : [];

export const alternativeOf = (
  { proposal }: Matter,
  key: string,
): Alternative | undefined =>
  proposal.alternatives.find(each => each.key === key);
