import {
  Asking,
  Decider,
  Instant,
  Matter,
  Preparing,
  RequirementInDecision,
} from '@business-relations/backstage-plugin-business-relations-common';
import { changedParts } from '../content';
import { decidersByRoute } from '../route';
import { State } from '../state';
import {
  baseOf,
  clockFrom,
  deciding,
  Evolves,
  Happened,
  inPreparation,
} from './stages';

type Deciding = Extract<RequirementInDecision, { step: 'decide' }>;

const isDeciding = (state: State): state is Deciding =>
  state.stage === 'decision' && state.step === 'decide';

const askingOf = (
  matter: Pick<Matter, 'routes' | 'onTheTable'>,
  because: Asking['because'],
  since: Instant,
): Asking[] =>
  decidersByRoute(matter).map(decider => ({ decider, because, since }));

/** Remembers every hash that was lifted, with what has changed since: a late decision is told what it missed. */
function liftedBefore(
  { lifted: before }: Preparing,
  { proposal, contentHash }: Happened<'lifted'>,
): NonNullable<Preparing['lifted']> {
  if (!before || before.contentHash === contentHash) {
    return { proposal, contentHash, earlier: before?.earlier ?? [] };
  }
  const since = changedParts(before.proposal, proposal);
  const earlier = [
    ...before.earlier.map(({ contentHash: hash, changed }) => ({
      contentHash: hash,
      changed: [...new Set([...changed, ...since])],
    })),
    { contentHash: before.contentHash, changed: since },
  ];
  return {
    proposal,
    contentHash,
    earlier: earlier.filter(each => each.contentHash !== contentHash),
  };
}

export function lifted(
  state: State,
  event: Happened<'lifted'>,
  at: Instant,
): State {
  if (state.stage !== 'preparation' || state.step !== 'prepare') return state;
  const { by, proposal, contentHash, routes, onTheTable } = event;
  const matter: Matter = {
    proposal,
    contentHash,
    liftedBy: by,
    liftedAt: at,
    routes,
    onTheTable,
    asked: askingOf({ routes, onTheTable }, 'first', at),
    answers: [],
    recommendations: [],
    level: 0,
    clock: clockFrom(at),
  };
  return {
    ...baseOf(state),
    stage: 'decision',
    step: 'decide',
    submittedAt: state.submittedAt,
    class: state.class,
    customer: state.customer,
    preparing: {
      ...state.preparing,
      lifted: liftedBefore(state.preparing, event),
    },
    matter,
  };
}

export const voided: Evolves<'voided'> = state =>
  state.stage === 'decision' ? inPreparation(state) : state;

export function answered(
  state: State,
  event: Happened<'answered'>,
  at: Instant,
): State {
  if (state.stage !== 'preparation' || state.step !== 'prepare') return state;
  const { returned } = state;
  if (!returned) return state;
  if (!event.unchanged) return inPreparation(state);
  const { matter } = returned;
  return {
    ...baseOf(state),
    stage: 'decision',
    step: 'decide',
    submittedAt: state.submittedAt,
    class: state.class,
    customer: state.customer,
    preparing: state.preparing,
    matter: {
      ...matter,
      clock: {
        ...matter.clock,
        stood: [...matter.clock.stood, { from: returned.at, to: at }],
      },
    },
  };
}

export const askedAnew: Evolves<'askedAnew'> = (state, { routes }, at) => {
  if (!isDeciding(state)) return state;
  const { matter } = state;
  const late = matter.asked.filter(({ because }) => because === 'late');
  return deciding(state, {
    routes,
    asked: [
      ...askingOf({ routes, onTheTable: matter.onTheTable }, 'first', at),
      ...late,
    ],
    clock: late.length > 0 ? matter.clock : clockFrom(at),
  });
};

export function tookBack(state: State): State {
  if (state.stage === 'preparation' && state.step === 'classify') {
    const { missedAt: _, ...classifying } = state.classifying;
    return { ...state, classifying };
  }
  if (state.stage !== 'decision' || state.step !== 'decide' || !state.late) {
    return state;
  }
  const { matter, late } = state;
  return deciding(state, {
    asked: matter.asked.slice(0, -1),
    level: matter.level - 1,
    clock: late.clock,
  });
}

const asking = (
  { asked }: Matter,
  deciders: Decider[],
  because: Asking['because'],
  since: Instant,
): Asking[] => [
  ...asked,
  ...deciders.map(decider => ({ decider, because, since })),
];

export const liftedFurther: Evolves<'liftedFurther'> = (state, event, at) => {
  if (!isDeciding(state)) return state;
  const { by, alternative, to, remark } = event;
  const { matter } = state;
  return deciding(state, {
    onTheTable: alternative,
    asked: asking(matter, to, 'lifted', at),
    answers: [],
    recommendations: [
      ...matter.recommendations,
      { alternative, by, at, ...(remark && { remark }) },
    ],
    clock: clockFrom(at),
  });
};

export const seatAnswered: Evolves<'seatAnswered'> = (state, event, at) =>
  isDeciding(state)
    ? {
        ...state,
        matter: {
          ...state.matter,
          answers: [...state.matter.answers, { ...event.answer, at }],
        },
      }
    : state;

export const customersDiffered: Evolves<'customersDiffered'> = (
  state,
  { to },
  at,
) =>
  isDeciding(state)
    ? deciding(state, {
        asked: asking(state.matter, to ? [to] : [], 'apart', at),
        clock: clockFrom(at),
      })
    : state;

export const returned: Evolves<'returned'> = (state, event, at) => {
  if (!isDeciding(state)) return state;
  const { question, by } = event;
  return inPreparation(state, {
    returned: { question, by, at, matter: state.matter },
  });
};

export const decisionLate: Evolves<'decisionLate'> = (state, { to }, at) => {
  if (!isDeciding(state)) return state;
  const { matter } = state;
  return deciding(
    state,
    {
      asked: asking(matter, [to], 'late', at),
      level: matter.level + 1,
      clock: clockFrom(at),
    },
    { at, clock: matter.clock },
  );
};
