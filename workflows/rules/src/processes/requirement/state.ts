import {
  Alternative,
  Decider,
  Delivering,
  EntityRef,
  Matter,
  Party,
  Requirement,
  RequirementContent,
  RequirementInPreparation,
  SeatAnswer,
} from '@business-relations/backstage-plugin-business-relations-common';

/**
 * What a requirement is, stage by stage, stands in common (`requirement.ts`), since pages read it too; here is what the
 * rules ask of it.
 */
export type State = Requirement;

/** Preparation once class and customer are set. */
export type Prepared = Extract<RequirementInPreparation, { step: 'prepare' }>;

export type Classified = Exclude<
  State,
  { stage: 'draft' | 'closed' } | { step: 'classify' }
>;

export const peopleOf = (parties: Party[]): EntityRef[] => [
  ...new Set(parties.map(({ person }) => person)),
];

export const isAmong = (parties: Party[], person: EntityRef) =>
  parties.some(party => party.person === person);

/** The answer of this seat: of somebody in it, or of whoever they have succeeded. */
export const answerOf = (
  { answers }: Pick<Matter, 'answers'>,
  { parties }: Decider,
): SeatAnswer | undefined =>
  answers.find(
    ({ by, succeededBy }) =>
      isAmong(parties, by.person) ||
      (succeededBy !== undefined && isAmong(parties, succeededBy)),
  );

/** Nobody twice: whoever has several roles stands in the first of them. */
export const withoutRepeats = (parties: Party[]): Party[] =>
  parties.filter(
    ({ person }, index) =>
      parties.findIndex(party => party.person === person) === index,
  );

export const alternativeOf = (
  { proposal }: Matter,
  key: string,
): Alternative | undefined =>
  proposal.alternatives.find(alternative => alternative.key === key);

/** Criteria that nobody has said are met. */
export const criteriaLeft = (
  content: RequirementContent,
  answers: Record<string, { met: boolean }>,
) => content.criteria.filter(({ key }) => !answers[key]?.met);

const deliverySteps: Delivering['status'][] = [
  'waiting',
  'handed-over',
  'accepted',
  'started',
  'delivered',
];

/** Whether a delivery that says the one is further along than one that says the other. */
export const isFurther = (
  one: Delivering['status'],
  other: Delivering['status'],
) => deliverySteps.indexOf(one) > deliverySteps.indexOf(other);
