import {
  Decider,
  Party,
  Succession,
} from '@business-relations/backstage-plugin-business-relations-common';

/** By the role that was handed over, or as a deputy in it, which is over with it. */
const isAskedBy =
  ({ from }: Succession) =>
  ({ assignment, deputyFor }: Party) =>
    assignment === from.assignment || deputyFor === from.assignment;

/** These people with the successor in the place of whoever held the role. Nobody twice. */
export function withSuccessor(
  parties: Party[],
  succession: Succession,
): Party[] {
  const isPredecessor = isAskedBy(succession);
  const found = parties.find(isPredecessor);
  if (!found) return parties;
  const { deputyFor: _, ...post } = found;
  const successor = { ...post, ...succession.to };
  return parties.flatMap(party => {
    if (party === found) return [successor];
    const isOver = isPredecessor(party) || party.person === successor.person;
    return isOver ? [] : [party];
  });
}

/** The same seat at a decision, with the successor in it. */
export function seatWithSuccessor(
  decider: Decider,
  succession: Succession,
): Decider {
  const [first, ...more] = withSuccessor(decider.parties, succession);
  return first ? { ...decider, parties: [first, ...more] } : decider;
}
