import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { afterCommon, only } from './afterCommon';
import { Case, CASE_SHAPE } from './case';
import { ClosedProcess } from './closed';
import { commonIn, OwnEvent, ownIn } from './events';

/** A process's rules know of an event what was recorded; one of the clock's has no command, so its number names it. */
const evolveState = (
  process: ClosedProcess,
  state: unknown,
  own: OwnEvent,
  event: RecordedEvent,
) =>
  process.evolve(state, own, {
    at: event.at,
    actor: event.actor,
    command: event.command ?? `${event.case}:${event.seq}`,
  });

function begun(process: ClosedProcess, event: RecordedEvent): Case {
  const opened = commonIn(event);
  if (opened?.type !== 'case.opened' || event.seq !== 1) {
    throw new Error(
      `A case begins by being opened, not by “${event.type}” (${event.seq})`,
    );
  }
  const { openedBy, onBehalfOf, policy, own } = opened;
  return {
    id: event.case,
    kind: process.kind,
    shape: CASE_SHAPE,
    schema: process.schema,
    epoch: event.epoch,
    seq: 1,
    changedAt: 1,
    openedAt: event.at,
    ...(openedBy && { openedBy }),
    ...(onBehalfOf && { onBehalfOf }),
    policy,
    watchers: [],
    reassigned: {},
    pauses: [],
    due: {},
    passed: {},
    reminded: {},
    state: evolveState(process, undefined, own, event),
  };
}

function ended({ pause: _, ...current }: Case, endedAt: string): Case {
  return {
    ...current,
    reassigned: {},
    due: {},
    passed: {},
    reminded: {},
    endedAt,
  };
}

/** It ends with its kind's outcome; what was kept for a task or a deadline goes with it. */
function tidied(process: ClosedProcess, current: Case, at: string): Case {
  if (current.endedAt) return ended(current, current.endedAt);
  if (process.describe(current.state).outcome) return ended(current, at);
  const { tasks, deadlines } = process.duties(current.state, current.policy);
  const taskKeys = tasks.map(({ key }) => key);
  const deadlineKeys = deadlines.map(({ key }) => key);
  return {
    ...current,
    reassigned: only(current.reassigned, taskKeys),
    reminded: only(current.reminded, taskKeys),
    passed: only(current.passed, deadlineKeys),
  };
}

/** The case after one more recorded event, made of nothing but what was recorded. */
export function evolveCase(
  process: ClosedProcess,
  current: Case | undefined,
  event: RecordedEvent,
): Case {
  if (!current) return tidied(process, begun(process, event), event.at);
  if (event.seq !== current.seq + 1) {
    throw new Error(
      `Event ${event.seq} can't follow event ${current.seq} of case ${current.id}`,
    );
  }
  const common = commonIn(event);
  const own = ownIn(event);
  const { seq, epoch } = event;
  // The clock changes who is asked, never what was read.
  const changes = own !== undefined && 'person' in event.actor;
  const numbered = { ...current, seq, epoch };
  const counted = changes ? { ...numbered, changedAt: seq } : numbered;
  const known = common ? afterCommon(process, counted, common, event) : counted;
  const state = own
    ? evolveState(process, known.state, own, event)
    : known.state;
  return tidied(process, { ...known, state }, event.at);
}
