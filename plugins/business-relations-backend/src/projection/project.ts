import {
  EntityRef,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { Kinds, rulesOfKind } from '../cases/kinds';
import { WaitingRow } from '../commands/database/findCommand';
import { settleWrite, SettledRow } from '../commands/database/settle';
import { DatabaseClock, secondsBetween } from '../database/clock';
import { isTaken } from '../database/taken';
import { writeTogether } from '../database/together';
import { Measures } from '../metrics/Measures';
import { noticeWrites } from '../notifications/database/addNotices';
import { noticesOf } from '../notifications/noticesOf';
import { Roles } from '../roles';
import { withoutErased, withoutThese } from '../personalData/withoutErased';
import { isRemoved } from '../retention/database/closedCases';
import { addSuccession } from '../successions/database/successions';
import { CaseRow, holdCase, rowOf, rowWrite } from './database/caseRow';
import { eventWrites, forkedAmong } from './database/events';
import { keepForks } from './database/forks';
import { isKnown } from './database/isKnown';
import { peopleChanges } from './database/people';
import { standsThere } from './database/standsThere';
import { askedOf, taskChanges } from './database/tasks';

/** Steps of a case on their way to the record: the events, and the case after them. */
export type Projection = {
  case: Case;
  events: RecordedEvent[];
  /** Commands that are thereby carried out, also those by which nothing changed. */
  carriedOut: string[];
  /** Numbers of events that nobody has any more: a repair found that out, and the case goes on after them. */
  lost?: number[];
};

/** What readers may want to look at anew. */
export type Changed = {
  case: string;
  /** Whoever has or had a part in it, or follows it. */
  people: EntityRef[];
  /** Roles changed, which many pages show. */
  roles: boolean;
};

/**
 * `written`, or `known` where it was there already. Refused: `lower-epoch` by a run that another has taken over from,
 * `fork` with another event under a number that is taken, `gap` where events before these are missing.
 */
export type Projected = {
  result: 'written' | 'known' | 'lower-epoch' | 'fork' | 'gap';
  /** Of the read model, now. */
  seq: number;
  /** Where it was written by this. */
  written?: Written;
};

/** What was written of a case, so that whoever waits for it need not read it back. */
export type Written = {
  /** By the database's clock. */
  at: Instant;
  row: CaseRow;
  events: RecordedEvent[];
  /** Commands that have their outcome by it. */
  settled: string[];
  /** Commands that are still on their way to the case. */
  waiting: WaitingRow[];
  /** Roles changed, or what was approved on them. */
  movesRoles: boolean;
};

/** What one transaction came to. */
type Came = {
  projected: Projected;
  change?: Changed;
  measured?: { now: Instant; settled: SettledRow[]; writtenAt?: Instant };
};

type Deps = {
  db: Knex;
  kinds: Kinds;
  roles: Pick<Roles, 'applyAssignmentChanges' | 'recordApprovals'>;
  clock: DatabaseClock;
  /** After the commit; nothing that it does can undo what was written. */
  changed(change: Changed): void;
  measures: Measures;
};

/** The events beyond what is there, if they follow it without a gap and the case is the one after the last of them. */
function following(
  have: number,
  { case: after, events, lost = [] }: Projection,
): RecordedEvent[] | 'gap' {
  const fresh = events.filter(({ seq }) => seq > have);
  const gone = lost.filter(seq => seq > have);
  const numbers = [...fresh.map(({ seq }) => seq), ...gone];
  const isGapless =
    numbers
      .sort((one, other) => one - other)
      .every((seq, index) => seq === have + 1 + index) &&
    (numbers.length > 0
      ? after.seq === have + numbers.length
      : after.seq <= have);
  return isGapless ? fresh : 'gap';
}

async function applyToRoles(
  trx: Knex.Transaction,
  rules: CaseRules,
  roles: Deps['roles'],
  events: RecordedEvent[],
): Promise<{ changed: boolean; approved: boolean }> {
  let changed = false;
  let approved = false;
  for (const event of events) {
    const { actor, at, seq } = event;
    const changes = rules.assignments(event);
    if (changes.length > 0) {
      changed = true;
      await roles.applyAssignmentChanges(trx, changes, {
        case: event.case,
        ...('person' in actor && { person: actor.person }),
        at,
      });
    }
    const succession = rules.succession(event);
    if (succession) {
      await addSuccession(trx, { caseId: event.case, seq, at, succession });
    }
    const approvals = rules.approvals(event);
    if (approvals.length > 0) {
      approved = true;
      await roles.recordApprovals(trx, approvals, {
        case: event.case,
        seq,
        at,
      });
    }
  }
  return { changed, approved };
}

/**
 * Writes what happened to the record and to everything that pages read, in one transaction. The backend does it with
 * what the engine answered and the worker with what it has; whoever comes second writes nothing.
 */
export function createProjection(deps: Deps) {
  const { db, kinds, roles, clock, changed, measures } = deps;
  const write = (projection: Projection) =>
    db.transaction(async (trx): Promise<Came> => {
      const { case: after, events, carriedOut } = projection;
      const rules = rulesOfKind(kinds, after.kind);
      const stands = await holdCase(trx, after.id);
      const have = stands?.seq ?? 0;
      // It was kept long enough: a run that comes back ends itself, and nothing of it is written again.
      if (!stands && (await isRemoved(trx, after.id))) {
        return { projected: { result: 'lower-epoch', seq: have } };
      }
      if (stands && after.epoch < stands.epoch) {
        return { projected: { result: 'lower-epoch', seq: have } };
      }
      const known = events.filter(({ seq }) => seq <= have);
      const forked = await forkedAmong(trx, after.id, known);
      if (forked.length > 0) {
        const told = await withoutErased(trx, after.openedAt, { forked });
        await keepForks(trx, forked, { as: told.forked, at: await clock(trx) });
        return { projected: { result: 'fork', seq: have } };
      }
      const fresh = following(have, projection);
      if (fresh === 'gap') {
        return { projected: { result: 'gap', seq: have } };
      }

      const moved = after.seq > have;
      const commands = fresh.flatMap(({ command }) => command ?? []);
      const settles = [...new Set([...commands, ...carriedOut])];
      if (!moved) {
        const now = await clock(trx);
        const settled =
          settles.length > 0 ? await settleWrite(trx, settles, now) : [];
        return {
          projected: { result: 'known', seq: have },
          measured: { now, settled },
        };
      }

      const there = await standsThere(trx, after);
      const { now } = there;
      const kept = await withoutThese(trx, there.erased, {
        case: after,
        events: fresh,
      });
      const current = rules.upgrade(kept.case);
      const updatedAt = fresh.at(-1)?.at ?? now;
      const row = rowOf(rules, current, updatedAt);
      const asked = askedOf(there.asked);
      const { writes, people } = peopleChanges(
        trx,
        rules,
        current,
        there.people,
      );
      const open = stands?.ended_at === null || !stands;
      const notices = noticesOf(rules, {
        before: { open, asked },
        after: current,
        events: kept.events,
      });
      const settled = await writeTogether<SettledRow>(trx, [
        ...eventWrites(trx, fresh, kept.events),
        rowWrite(trx, row),
        ...taskChanges(trx, rules, current, {
          there: there.asked,
          before: asked,
          at: updatedAt,
        }),
        ...writes,
        ...noticeWrites(trx, notices, now),
        settleWrite(trx, settles, now),
      ]);
      // Last: it takes the counter of the feed, for which other cases wait.
      const ofRoles = await applyToRoles(trx, rules, roles, kept.events);
      const ids = settled.map(({ id }) => id);
      return {
        projected: {
          result: 'written',
          seq: after.seq,
          written: {
            at: now,
            row,
            events: kept.events,
            settled: ids,
            waiting: there.waiting.filter(({ id }) => !ids.includes(id)),
            movesRoles: ofRoles.changed || ofRoles.approved,
          },
        },
        change: { case: after.id, people, roles: ofRoles.changed },
        measured: { now, settled, writtenAt: updatedAt },
      };
    });

  const measure = ({ projected, measured }: Came) => {
    if (!measured) {
      measures.projected(projected.result);
      return;
    }
    const { now, settled, writtenAt } = measured;
    measures.projected(
      projected.result,
      writtenAt === undefined ? undefined : secondsBetween(writtenAt, now),
    );
    for (const { kind, type, recorded_at } of settled) {
      const seconds = secondsBetween(recorded_at, now);
      measures.settled({ kind, type, outcome: 'carried-out', seconds });
    }
  };

  /** `isRepeat`: another has most likely written it, which one statement tells. */
  return async (
    projection: Projection,
    { isRepeat = false } = {},
  ): Promise<Projected> => {
    if (isRepeat && (await isKnown(db, projection))) {
      measures.projected('known');
      return { result: 'known', seq: projection.case.seq };
    }
    // Two that write the first event of a case at once have no row to wait for each other at: the second one loses.
    const written = await write(projection).catch(error => {
      if (isTaken(error)) return write(projection);
      throw error;
    });
    measure(written);
    if (written.change) changed(written.change);
    return written.projected;
  };
}

export type Project = ReturnType<typeof createProjection>;
