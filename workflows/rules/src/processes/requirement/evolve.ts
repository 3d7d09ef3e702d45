import {
  Asking,
  Clock,
  EntityRef,
  Instant,
  Matter,
  NOTHING,
  Preparing,
  Requirement,
  RequirementClosed,
  RequirementInDecision,
  RequirementInDelivery,
} from '@business-relations/backstage-plugin-business-relations-common';
import { EventContext } from '../../process';
import { changedParts, whatIsMissing } from './content';
import { RequirementEvent } from './events';
import { decidersOf } from './route';
import { Prepared, State, withoutRepeats } from './state';

type Happened<T extends RequirementEvent['type']> = Extract<
  RequirementEvent,
  { type: T }
>;

const clockFrom = (from: Instant): Clock => ({ from, stood: [] });

const joined = (people: EntityRef[], more: EntityRef[]) => [
  ...new Set([...people, ...more]),
];

function opened(event: Happened<'opened'>, at: Instant): State {
  const { by, asker, onBehalfOf, content, subject, unit } = event;
  return {
    stage: 'draft',
    content,
    subject,
    ...(unit && { unit }),
    openedBy: by,
    openedAt: at,
    asker,
    ...(onBehalfOf && { onBehalfOf }),
    tookPart: [by],
  };
}

const nobodyYet: Preparing = {
  alternatives: [],
  preparers: [],
  accountManagers: [],
  deliverers: [],
  preparedBy: [],
};

type Base = Pick<
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

const baseOf = (state: Base): Base => ({
  content: state.content,
  subject: state.subject,
  ...(state.unit && { unit: state.unit }),
  openedBy: state.openedBy,
  openedAt: state.openedAt,
  asker: state.asker,
  ...(state.onBehalfOf && { onBehalfOf: state.onBehalfOf }),
  tookPart: state.tookPart,
});

type Submitted = Base & {
  submittedAt: Instant;
  preparing: Preparing;
  class: Prepared['class'];
  customer: EntityRef;
};

const inPreparation = (
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
const counted = (state: State): State =>
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

const preparedBy = (preparing: Preparing, by: EntityRef): Preparing => ({
  ...preparing,
  preparedBy: joined(preparing.preparedBy, [by]),
});

const askingOf = (
  matter: Pick<Matter, 'routes' | 'onTheTable'>,
  because: Asking['because'],
  since: Instant,
): Asking[] =>
  decidersOf(matter.routes[matter.onTheTable].decide).map(decider => ({
    decider,
    because,
    since,
  }));

function edited(state: State, event: Happened<'edited'>): State {
  if (state.stage === 'closed') return state;
  const { content, subject, unit, by } = event;
  const changed = { ...state, content, subject, ...(unit && { unit }) };
  return counted(
    changed.stage === 'draft'
      ? changed
      : { ...changed, preparing: preparedBy(changed.preparing, by) },
  );
}

function classified(state: State, event: Happened<'classified'>): State {
  if (state.stage !== 'preparation' && state.stage !== 'decision') return state;
  const { customer, subject, team } = event;
  const preparing = { ...state.preparing, ...team };
  if (state.stage === 'decision') {
    return {
      ...state,
      class: event.class,
      customer,
      unit: customer,
      subject,
      preparing,
    };
  }
  const { returned, conditionsFell } =
    state.step === 'prepare'
      ? state
      : { returned: undefined, conditionsFell: undefined };
  return inPreparation(
    {
      ...state,
      class: event.class,
      customer,
      unit: customer,
      subject,
      preparing,
    },
    {
      ...(returned && { returned }),
      ...(conditionsFell && { conditionsFell }),
    },
  );
}

/** Remembers every hash that was lifted, with what has changed since: a late decision is told what it missed. */
function liftedBefore(
  { lifted }: Preparing,
  { proposal, contentHash }: Happened<'lifted'>,
): NonNullable<Preparing['lifted']> {
  if (!lifted || lifted.contentHash === contentHash) {
    return { proposal, contentHash, earlier: lifted?.earlier ?? [] };
  }
  const since = changedParts(lifted.proposal, proposal);
  const earlier = [
    ...lifted.earlier.map(({ contentHash: hash, changed }) => ({
      contentHash: hash,
      changed: [...new Set([...changed, ...since])],
    })),
    { contentHash: lifted.contentHash, changed: since },
  ];
  return {
    proposal,
    contentHash,
    earlier: earlier.filter(each => each.contentHash !== contentHash),
  };
}

function lifted(state: State, event: Happened<'lifted'>, at: Instant): State {
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

function answered(
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

const deciding = (
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

function askedAnew(
  state: RequirementInDecision,
  { routes }: Happened<'askedAnew'>,
  at: Instant,
): State {
  const { matter } = state;
  const late = matter.asked.filter(({ because }) => because === 'late');
  const asked = [
    ...askingOf({ routes, onTheTable: matter.onTheTable }, 'first', at),
    ...late,
  ];
  return deciding(state, {
    routes,
    asked,
    clock: late.length > 0 ? matter.clock : clockFrom(at),
  });
}

function tookBack(state: State): State {
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

/** Delivery begins: what was approved, with its conditions among the criteria. */
function inDelivery(
  state: RequirementInDecision,
  decided: RequirementInDelivery['decided'],
  at: Instant,
  bySilence: boolean,
): RequirementInDelivery {
  const { content, preparing } = state;
  const [{ person: conditionOf }] = decided.by;
  const orderers = preparing.preparers.filter(({ role }) => role === 'orderer');
  return {
    ...baseOf(state),
    stage: 'delivery',
    content: {
      ...content,
      criteria: [
        ...content.criteria,
        ...decided.conditions.map((text, index) => ({
          key: `condition-${index + 1}`,
          text,
          conditionOf,
        })),
      ],
    },
    submittedAt: state.submittedAt,
    class: state.class,
    customer: state.customer,
    preparing,
    matter: state.matter,
    decided,
    delivering: { status: 'waiting', asOf: at, since: at, round: 1 },
    answers: {},
    verifiers: withoutRepeats([
      ...decided.by.map(({ insteadOf: _, ...party }) => party),
      ...orderers,
      ...(state.class === 'order'
        ? [{ person: state.asker, role: 'asker' as const }]
        : []),
    ]),
    ...(bySilence && { conditionsStandSince: at }),
  };
}

type Ending = Pick<RequirementClosed, 'outcome'>;

/** Keeps what is worth reading of the stage that it was closed in. */
function closing<End extends Ending>(
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

function decided(state: State, event: Happened<'decided'>, at: Instant): State {
  if (state.stage !== 'decision' || state.step !== 'decide') return state;
  const decision = { ...event.decided, at };
  if (decision.outcome === 'rejected' || decision.alternative === NOTHING) {
    return closing(state, at, { outcome: 'rejected', decided: decision });
  }
  if (decision.conditions.length > 0) {
    const { late: _, ...rest } = state;
    return { ...rest, step: 'conditions', decided: decision };
  }
  return inDelivery(state, decision, at, false);
}

function verified(
  state: State,
  event: Happened<'verified'>,
  at: Instant,
): State {
  if (state.stage !== 'verification') return state;
  const { criterion, met, remark, by } = event;
  return {
    ...state,
    answers: {
      ...state.answers,
      [criterion]: { met, by, at, ...(remark && { remark }) },
    },
  };
}

function conditionsFell(
  state: State,
  { reason }: Happened<'conditionsFell'>,
  at: Instant,
): State {
  const decision =
    (state.stage === 'decision' && state.step === 'conditions') ||
    state.stage === 'delivery'
      ? state
      : undefined;
  if (!decision) return state;
  const { conditions } = decision.decided;
  const criteria = decision.content.criteria.filter(
    ({ key }) => !key.startsWith('condition-'),
  );
  return inPreparation(
    { ...decision, content: { ...decision.content, criteria } },
    { conditionsFell: { reason, conditions, at } },
  );
}

/** All that was left is met. */
function received(
  state: State,
  { by }: Happened<'received'>,
  at: Instant,
): State {
  if (state.stage !== 'verification') return state;
  const answers = by
    ? Object.fromEntries(
        state.content.criteria.map(({ key }) => {
          const answer = state.answers[key];
          return [key, answer?.met ? answer : { met: true, by, at }];
        }),
      )
    : state.answers;
  return closing({ ...state, answers }, at, {
    outcome: 'fulfilled',
    decided: state.decided,
    bySilence: by === undefined,
  });
}

function change(state: State, event: RequirementEvent, at: Instant): State {
  switch (event.type) {
    case 'opened':
      return state;
    case 'edited':
      return edited(state, event);
    case 'voided':
      return state.stage === 'decision' ? inPreparation(state) : state;
    case 'handedIn':
      if (state.stage !== 'draft') return state;
      return counted({
        ...baseOf(state),
        unit: event.unit,
        stage: 'preparation',
        step: 'classify',
        submittedAt: at,
        preparing: nobodyYet,
        missing: [],
        classifying: {
          since: at,
          asked: event.classifiers.slice(0, 1),
          next: event.classifiers.slice(1),
        },
      });
    case 'classified':
      return classified(state, event);
    case 'classificationLate': {
      if (state.stage !== 'preparation' || state.step !== 'classify')
        return state;
      const { asked, next } = state.classifying;
      return {
        ...state,
        classifying: {
          since: at,
          asked: [...asked, ...next.slice(0, 1)],
          next: next.slice(1),
          missedAt: at,
        },
      };
    }
    case 'classifiersAskedAnew':
      if (state.stage !== 'preparation' || state.step !== 'classify')
        return state;
      return {
        ...state,
        classifying: {
          since: at,
          asked: event.classifiers.slice(0, 1),
          next: event.classifiers.slice(1),
        },
      };
    case 'lateTakenBack':
      return tookBack(state);
    case 'prepared': {
      if (state.stage !== 'preparation') return state;
      const { by, alternatives, recommended, priceOfNothing } = event;
      const { recommended: _r, priceOfNothing: _p, ...kept } = state.preparing;
      return counted({
        ...state,
        preparing: preparedBy(
          {
            ...kept,
            alternatives,
            ...(recommended !== undefined && { recommended }),
            ...(priceOfNothing !== undefined && { priceOfNothing }),
          },
          by,
        ),
      });
    }
    case 'lifted':
      return lifted(state, event, at);
    case 'answered':
      return answered(state, event, at);
    case 'askedAnew':
      return state.stage === 'decision' && state.step === 'decide'
        ? askedAnew(state, event, at)
        : state;
    case 'liftedFurther': {
      if (state.stage !== 'decision' || state.step !== 'decide') return state;
      const { by, alternative, to, remark } = event;
      const { matter } = state;
      return deciding(state, {
        onTheTable: alternative,
        asked: [
          ...matter.asked,
          ...to.map(decider => ({
            decider,
            because: 'lifted' as const,
            since: at,
          })),
        ],
        answers: [],
        recommendations: [
          ...matter.recommendations,
          { alternative, by, at, ...(remark && { remark }) },
        ],
        clock: clockFrom(at),
      });
    }
    case 'seatAnswered':
      return state.stage === 'decision' && state.step === 'decide'
        ? {
            ...state,
            matter: {
              ...state.matter,
              answers: [...state.matter.answers, { ...event.answer, at }],
            },
          }
        : state;
    case 'customersDiffered':
      return state.stage === 'decision' && state.step === 'decide'
        ? deciding(state, {
            asked: [
              ...state.matter.asked,
              ...(event.to
                ? [{ decider: event.to, because: 'apart' as const, since: at }]
                : []),
            ],
            clock: clockFrom(at),
          })
        : state;
    case 'decided':
      return decided(state, event, at);
    case 'returned': {
      if (state.stage !== 'decision' || state.step !== 'decide') return state;
      const { question, by } = event;
      return inPreparation(state, {
        returned: { question, by, at, matter: state.matter },
      });
    }
    case 'decisionLate': {
      if (state.stage !== 'decision' || state.step !== 'decide') return state;
      const { matter } = state;
      return deciding(
        state,
        {
          asked: [
            ...matter.asked,
            { decider: event.to, because: 'late', since: at },
          ],
          level: matter.level + 1,
          clock: clockFrom(at),
        },
        { at, clock: matter.clock },
      );
    }
    case 'conditionsAccepted':
      return state.stage === 'decision' && state.step === 'conditions'
        ? inDelivery(state, state.decided, at, event.by === undefined)
        : state;
    case 'conditionsFell':
      return conditionsFell(state, event, at);
    case 'handedOver': {
      if (state.stage !== 'delivery') return state;
      const { by, system, reference, url } = event;
      const { round, since } = state.delivering;
      return {
        ...state,
        delivering: {
          ...(system && { system }),
          ...(reference && { reference }),
          ...(url && { url }),
          handedOverBy: by,
          handedOverAt: at,
          status: 'handed-over',
          asOf: since,
          since,
          round,
        },
      };
    }
    case 'deliveryReported': {
      if (state.stage !== 'delivery') return state;
      const { status, asOf } = event;
      const reported = {
        ...state,
        delivering: { ...state.delivering, status, asOf },
      };
      return status === 'delivered'
        ? { ...reported, stage: 'verification', since: at }
        : reported;
    }
    case 'verified':
      return verified(state, event, at);
    case 'sentBack': {
      if (state.stage !== 'verification') return state;
      const { since: _s, followUp: _f, ...rest } = state;
      return {
        ...rest,
        stage: 'delivery',
        delivering: {
          ...state.delivering,
          status: 'handed-over',
          asOf: at,
          since: at,
          round: state.delivering.round + 1,
        },
      };
    }
    case 'verificationLate':
      return state.stage === 'verification'
        ? { ...state, followUp: { asked: event.asked, since: at } }
        : state;
    case 'received':
      return received(state, event, at);
    case 'fulfilled':
      return state.stage === 'verification'
        ? closing(state, at, {
            outcome: 'fulfilled',
            decided: state.decided,
            bySilence: false,
          })
        : state;
    case 'withdrawn':
      return state.stage === 'closed'
        ? state
        : closing(state, at, {
            outcome: 'withdrawn',
            by: event.by,
            reason: event.reason,
            ...('decided' in state && { decided: state.decided }),
          });
    default:
      return event satisfies never;
  }
}

/** The requirement after one more event. What doesn't fit the stage it is in changes nothing. */
export function evolve(
  state: State | undefined,
  event: RequirementEvent,
  { at, actor }: EventContext,
): State {
  if (!state) {
    if (event.type === 'opened') return opened(event, at);
    throw new Error(
      `A requirement begins by being opened, not by “${event.type}”`,
    );
  }
  const next = change(state, event, at);
  if (next === state || !('person' in actor)) return next;
  return { ...next, tookPart: joined(next.tookPart, [actor.person]) };
}
