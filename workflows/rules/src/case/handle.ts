import {
  Offer,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Context, Decision, isRejection, refuse, Rejection } from '../process';
import { Case, Envelope } from './case';
import { ClosedProcess } from './closed';
import {
  commonCommandIn,
  decideCommon,
  offerCommon,
  overtake,
  overtakingIn,
  succeed,
  successionIn,
} from './commands';
import { Happened, notEnded, notPaused, Situation } from './commands/command';
import { evolveCase } from './evolve';
import { CommonEvent, OwnEvent } from './events';
import { record } from './record';
import { notingEndedRoles } from './roleEnded';

/** A system does what the process says that systems may, and nothing else: it opens nothing, notes and reassigns nothing. */
const notBySystems = (
  process: ClosedProcess,
  type: string,
  { actor }: Context,
): Rejection | undefined =>
  'system' in actor && !process.bySystems.includes(type)
    ? refuse('not-by-systems', { system: actor.system, command: type })
    : undefined;

const unknown = (process: ClosedProcess, command: string) =>
  refuse('no-such-command', { command, kind: process.kind });

function open(
  process: ClosedProcess,
  { type, payload, context }: Envelope,
): Happened {
  if (type !== 'open') return unknown(process, type);
  const refused = notBySystems(process, type, context);
  if (refused) return refused;
  const happened = process.open(payload, context);
  if (isRejection(happened)) return happened;
  const [own, ...more] = happened;
  if (!own) throw new Error(`Nothing happened when a ${process.kind} opened`);
  const { actor, onBehalfOf, policy } = context;
  const opened: CommonEvent = {
    type: 'case.opened',
    ...('person' in actor && { openedBy: actor.person }),
    ...(onBehalfOf && { onBehalfOf }),
    policy,
    own,
  };
  return [opened, ...more];
}

/** What has ended says itself what it came to, where it knows; nothing is done with it in any case. */
const endedAnyway = (situation: Situation, answer: Happened): Happened =>
  isRejection(answer) ? answer : (notEnded(situation) ?? answer);

/**
 * Somebody changed by a command of theirs what the writer had read. What the clock did since does not count, it changes
 * only who is asked; nor do notes, links, reminders, pauses and who follows.
 */
function changedSince(
  { changedAt, seq }: Case,
  expected: number | undefined,
): Rejection | undefined {
  return expected !== undefined && expected < changedAt
    ? refuse('changed-meanwhile', { expected, actual: seq })
    : undefined;
}

/** Its own reasons come first, since they say more than that something changed. */
const unlessChanged = (
  answer: Happened,
  { current }: Situation,
  expected: number | undefined,
): Happened =>
  isRejection(answer) ? answer : (changedSince(current, expected) ?? answer);

function apply(
  situation: Situation,
  { type, payload, expectedRevision }: Envelope,
): Happened {
  const { process, current, context } = situation;
  const refused = notBySystems(process, type, context);
  if (refused) return refused;
  if (process.commands.includes(type)) {
    const answer =
      notPaused(situation) ??
      endedAnyway(
        situation,
        process.decide(current.state, { type, payload }, context),
      );
    return unlessChanged(answer, situation, expectedRevision);
  }
  const succession = successionIn({ type, payload }, context);
  if (succession) return succeed(situation, succession);
  const overtaking = overtakingIn({ type, payload }, context);
  if (overtaking) return overtake(situation, overtaking);
  const command = commonCommandIn({ type, payload });
  if (!command) return unknown(process, type);
  const answer = decideCommon(situation, command);
  return command.type === 'withdraw'
    ? unlessChanged(answer, situation, expectedRevision)
    : answer;
}

/** A pause that was over when this was asked, although nobody has said so yet. */
function pauseOver(
  process: ClosedProcess,
  current: Case,
  context: Context,
): RecordedEvent[] {
  const { pause } = current;
  if (!pause || context.at < pause.until) return [];
  const continued: CommonEvent = { type: 'case.continued' };
  return record(process, current, [continued], {
    at: pause.until,
    actor: { engine: true },
  });
}

/** A case keeps the times that it was opened with. */
const situationAt = (
  process: ClosedProcess,
  before: Case,
  context: Context,
): { situation: Situation; events: RecordedEvent[] } => {
  const events = pauseOver(process, before, context);
  const current = events.reduce<Case>(
    (now, event) => evolveCase(process, now, event),
    before,
  );
  return {
    situation: {
      process,
      current,
      context: { ...context, policy: current.policy },
    },
    events,
  };
};

/** Opens a case, or applies a command to it. */
export function handleCommand(
  process: ClosedProcess,
  id: string,
  epoch: number,
  before: Case | undefined,
  envelope: Envelope,
): Decision<RecordedEvent> {
  const { at, actor, command, onBehalfOf } = envelope.context;
  const cause = { at, actor, command, ...(onBehalfOf && { onBehalfOf }) };
  const numbered = (happened: (CommonEvent | OwnEvent)[], seq: number) =>
    record(process, { id, epoch, seq }, happened, cause);

  const withRoles = (happened: Happened) =>
    notingEndedRoles(process, envelope, happened);

  if (!before) {
    const happened = withRoles(open(process, envelope));
    return isRejection(happened) ? happened : numbered(happened, 0);
  }
  const { situation, events } = situationAt(process, before, envelope.context);
  const happened = withRoles(apply(situation, envelope));
  if (isRejection(happened)) return happened;
  return happened.length > 0
    ? [...events, ...numbered(happened, situation.current.seq)]
    : [];
}

/** What whoever asks may do now, and why not the rest, as `handleCommand` would answer. */
export function offersIn(
  process: ClosedProcess,
  before: Case,
  context: Context,
): Offer[] {
  const { situation } = situationAt(process, before, context);
  const standing = notPaused(situation)?.refused;
  const over = notEnded(situation)?.refused;
  const own = process
    .allowed(situation.current.state, situation.context)
    .map(offer => {
      const refused = standing ?? offer.refused ?? over;
      return { ...offer, ...(refused && { refused }) };
    });
  return [...own, ...offerCommon(situation)];
}
