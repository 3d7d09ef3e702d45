import {
  Clock,
  EntityRef,
  Instant,
  Matter,
  Preparing,
  Requirement,
  RequirementClosed,
  RequirementInDecision,
} from '@business-relations/backstage-plugin-business-relations-common';
import { whatIsMissing } from '../content';
import { RequirementEvent } from '../events';
import { Prepared, State } from '../state';

/** How the stages are made from one another. */
export type Happened<T extends RequirementEvent['type']> = Extract<
  RequirementEvent,
  { type: T }
>;

export const clockFrom = (from: Instant): Clock => ({ from, stood: [] });

export const joined = (people: EntityRef[], more: EntityRef[]) => [
  ...new Set([...people, ...more]),
];

export type Base = Pick<
  Requirement,
  | 'content'
  | 'subject'
  | 'unit'
  | 'openedBy'
  | 'openedAt'
  | 'asker'
  | 'onBehalfOf'
  | 'tookPart'
>;

export const baseOf = (state: Base): Base => ({
  content: state.content,
  subject: state.subject,
  ...(state.unit && { unit: state.unit }),
  openedBy: state.openedBy,
  openedAt: state.openedAt,
  asker: state.asker,
  ...(state.onBehalfOf && { onBehalfOf: state.onBehalfOf }),
  tookPart: state.tookPart,
});

export type Submitted = Base & {
  submittedAt: Instant;
  preparing: Preparing;
  class: Prepared['class'];
  customer: EntityRef;
};

export const inPreparation = (
  state: Submitted,
  more: Pick<Prepared, 'returned' | 'conditionsFell'> = {},
): Prepared => ({
  ...baseOf(state),
  stage: 'preparation',
  step: 'prepare',
  submittedAt: state.submittedAt,
  preparing: state.preparing,
  class: state.class,
  customer: state.customer,
  missing: whatIsMissing(state.content, state.preparing, state),
  ...more,
});

/** What is missing follows from the rest; every change of the rest comes by here. */
export const counted = (state: State): State =>
  state.stage === 'preparation'
    ? {
        ...state,
        missing: whatIsMissing(
          state.content,
          state.preparing,
          state.step === 'prepare' ? state : undefined,
        ),
      }
    : state;

export const deciding = (
  state: RequirementInDecision,
  change: Partial<Matter>,
  late?: { at: Instant; clock: Clock },
): RequirementInDecision => ({
  ...baseOf(state),
  stage: 'decision',
  step: 'decide',
  submittedAt: state.submittedAt,
  class: state.class,
  customer: state.customer,
  preparing: state.preparing,
  matter: { ...state.matter, ...change },
  ...(late && { late }),
});

type Ending = Pick<RequirementClosed, 'outcome'>;

/** Keeps what is worth reading of the stage that it was closed in. */
export function closing<End extends Ending>(
  state: Exclude<State, RequirementClosed>,
  at: Instant,
  end: End,
) {
  const classified =
    'class' in state ? { class: state.class, customer: state.customer } : {};
  return {
    ...baseOf(state),
    ...classified,
    stage: 'closed' as const,
    at,
    closedIn: state.stage,
    ...('matter' in state && { matter: state.matter }),
    ...('delivering' in state && { delivering: state.delivering }),
    answers: 'answers' in state ? state.answers : {},
    ...end,
  };
}

/** What one event makes of a state; a state that it doesn't fit stays as it is. */
export type Evolves<T extends RequirementEvent['type']> = (
  state: State,
  event: Happened<T>,
  at: Instant,
) => State;
