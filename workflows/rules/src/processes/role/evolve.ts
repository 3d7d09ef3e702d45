import {
  EntityRef,
  Instant,
  RoleAsked,
} from '@business-relations/backstage-plugin-business-relations-common';
import { EventContext } from '../../process';
import { RoleEvent } from './events';
import { Asked, State } from './state';

type Opened = Extract<
  RoleEvent,
  { type: 'proposed' | 'confirmationAsked' | 'handOverAsked' | 'ended' }
>;

const inPlaceOf = ({ standsInFor }: { standsInFor?: EntityRef }) =>
  standsInFor ? { standsInFor } : {};

const baseOf = (event: Opened, at: Instant) => ({
  assignment: event.assignment,
  proposition: event.proposition,
  ...inPlaceOf(event),
  ...(event.by && { openedBy: event.by }),
  openedAt: at,
  ...(event.onBehalfOf && { onBehalfOf: event.onBehalfOf }),
  objections: [],
});

/** Whose word it is, as the event says it. */
const wordIn = (
  event: Extract<RoleEvent, { type: 'proposed' | 'handOverAsked' | 'amended' }>,
) => ({
  ...(event.wordOf && { wordOf: event.wordOf }),
  ...(event.awaitsWord && { awaitsWord: event.awaitsWord }),
});

function opened(event: Opened, at: Instant): State {
  const base = baseOf(event, at);
  const asked = { ...base, stage: 'asked' as const, since: at, told: [] };
  switch (event.type) {
    case 'proposed':
      return { ...asked, asks: 'accept', next: event.levels, ...wordIn(event) };
    case 'confirmationAsked':
      // Authority stays until the mandate's end, whoever is told.
      return {
        ...asked,
        asks: 'confirm',
        next: event.levels,
        ...(event.until && { until: event.until }),
      };
    case 'handOverAsked':
      return {
        ...asked,
        asks: 'handOver',
        from: event.from,
        next: event.levels,
        ...wordIn(event),
      };
    case 'ended':
      return {
        ...base,
        stage: 'closed',
        at,
        by: event.by,
        outcome: 'ended',
        reason: event.reason,
      };
    default:
      return event satisfies never;
  }
}

/** What every closed case keeps of what was asked. */
const closing = (asked: Asked, at: Instant, by: EntityRef) => ({
  assignment: asked.assignment,
  proposition: asked.proposition,
  ...inPlaceOf(asked),
  ...(asked.openedBy && { openedBy: asked.openedBy }),
  openedAt: asked.openedAt,
  ...(asked.onBehalfOf && { onBehalfOf: asked.onBehalfOf }),
  objections: asked.objections,
  ...(asked.granted && { granted: asked.granted }),
  stage: 'closed' as const,
  at,
  by,
  ...(asked.asks === 'handOver' && { from: asked.from }),
});

const askedAnew = (
  {
    wordOf: _,
    awaitsWord: __,
    granted: ___,
    standsInFor: ____,
    ...asked
  }: RoleAsked,
  event: Extract<RoleEvent, { type: 'amended' }>,
  at: Instant,
): RoleAsked => ({
  ...asked,
  ...wordIn(event),
  ...inPlaceOf(event),
  proposition: event.proposition,
  since: at,
  told: [],
  next: event.levels,
  objections: [],
});

function after(
  asked: Asked,
  event: Exclude<RoleEvent, Opened>,
  at: Instant,
): State {
  switch (event.type) {
    case 'amended':
      return askedAnew(asked, event, at);
    case 'granted':
      // Its holder has their whole time from now on.
      return { ...asked, since: at, granted: { by: event.by, at } };
    case 'objected': {
      const objection = { by: event.by, reason: event.reason, at };
      return { ...asked, objections: [...asked.objections, objection] };
    }
    case 'unanswered':
      return {
        ...asked,
        since: at,
        told: [...asked.told, event.asked],
        next: asked.next.slice(1),
      };
    case 'accepted':
      return { ...closing(asked, at, event.by), outcome: 'accepted' };
    case 'takenOver':
      return { ...closing(asked, at, event.by), outcome: 'handed-over' };
    case 'confirmed':
      return { ...closing(asked, at, event.by), outcome: 'confirmed' };
    case 'declined':
      return {
        ...closing(asked, at, event.by),
        outcome: 'declined',
        reason: event.reason,
        ...(event.suggests && { suggests: event.suggests }),
      };
    case 'laidDown': {
      const { by, reason } = event;
      return { ...closing(asked, at, by), outcome: 'ended', reason };
    }
    case 'takenBack': {
      const { by, reason } = event;
      return { ...closing(asked, at, by), outcome: 'withdrawn', reason };
    }
    default:
      return event satisfies never;
  }
}

/** The case after one more event. */
export function evolve(
  state: State | undefined,
  event: RoleEvent,
  { at }: EventContext,
): State {
  switch (event.type) {
    case 'proposed':
    case 'confirmationAsked':
    case 'handOverAsked':
    case 'ended':
      return state ?? opened(event, at);
    default:
      if (state?.stage !== 'asked') {
        throw new Error(`Nothing is asked that “${event.type}” could answer`);
      }
      return after(state, event, at);
  }
}
