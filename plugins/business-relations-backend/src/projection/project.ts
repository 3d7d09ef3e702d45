import {
  EntityRef,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { Kinds, rulesOfKind } from '../cases/kinds';
import { settleCarriedOut, SettledRow } from '../commands/database/settle';
import { DatabaseClock, secondsBetween } from '../database/clock';
import { isTaken } from '../database/taken';
import { Measures } from '../metrics/Measures';
import { addNotices } from '../notifications/database/addNotices';
import { noticesOf } from '../notifications/noticesOf';
import { Roles } from '../roles';
import { withoutErased } from '../personalData/withoutErased';
import { isRemoved } from '../retention/database/closedCases';
import { addSuccession } from '../successions/database/successions';
import { holdCase, writeCase } from './database/caseRow';
import { addEvents, forkedAmong } from './database/events';
import { keepForks } from './database/forks';
import { writePeople } from './database/people';
import { askedIn, writeTasks } from './database/tasks';

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
};

/** What one transaction came to. */
type Written = {
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
): Promise<boolean> {
  let changed = false;
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
      await roles.recordApprovals(trx, approvals, {
        case: event.case,
        seq,
        at,
      });
    }
  }
  return changed;
}

/**
 * Writes what happened to the record and to everything that pages read, in one transaction. The backend does it with
 * what the engine answered and the worker with what it has; whoever comes second writes nothing.
 */
export function createProjection(deps: Deps) {
  const { db, kinds, roles, clock, changed, measures } = deps;
  const write = (projection: Projection) =>
    db.transaction(async (trx): Promise<Written> => {
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

      const now = await clock(trx);
      const moved = after.seq > have;
      const updatedAt = fresh.at(-1)?.at ?? now;
      let change: Changed | undefined;
      if (moved) {
        const kept = await withoutErased(trx, after.openedAt, {
          case: after,
          events: fresh,
        });
        const current = rules.upgrade(kept.case);
        const asked = await askedIn(trx, after.id);
        await addEvents(trx, fresh, kept.events);
        await writeCase(trx, rules, current, updatedAt);
        await writeTasks(trx, rules, current, { before: asked, at: updatedAt });
        const people = await writePeople(trx, rules, current);
        const open = stands?.ended_at === null || !stands;
        await addNotices(
          trx,
          noticesOf(rules, {
            before: { open, asked },
            after: current,
            events: kept.events,
          }),
          now,
        );
        change = {
          case: after.id,
          people,
          // Last: it takes the counter of the feed, for which other cases wait.
          roles: await applyToRoles(trx, rules, roles, kept.events),
        };
      }
      const commands = fresh.flatMap(({ command }) => command ?? []);
      const settled = await settleCarriedOut(
        trx,
        [...new Set([...commands, ...carriedOut])],
        now,
      );
      return {
        projected: {
          result: moved ? 'written' : 'known',
          seq: moved ? after.seq : have,
        },
        ...(change && { change }),
        measured: { now, settled, ...(moved && { writtenAt: updatedAt }) },
      };
    });

  const measure = ({ projected, measured }: Written) => {
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

  return async (projection: Projection): Promise<Projected> => {
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
