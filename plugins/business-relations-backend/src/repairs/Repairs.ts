import { randomUUID } from 'node:crypto';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  ParsedOf,
  Repair,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { z } from 'zod';
import { readCursor, writeCursor } from '../cursor';
import { DatabaseClock } from '../database/clock';
import { Engine } from '../engine/engine';
import { refusal } from '../http/refusal';
import { findingsAfter } from './database/findings';
import {
  addRepair,
  endRepair,
  openRepair,
  repairById,
  repairsBefore,
} from './database/repairs';
import { countSuspects } from './database/suspects';

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  engine: Pick<Engine, 'runOf'>;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
};

const ofRepair = z.object({ at: z.string(), id: z.string() });
const ofFinding = z.object({ nth: z.number().int() });

/** Starts repairs and tells how far they are; the work itself goes on by itself. */
export class Repairs {
  constructor(private readonly deps: Deps) {}

  async start(
    { does, dryRun, cases }: ParsedOf<typeof routes.startRepair>['body'],
    by: EntityRef,
  ): Promise<Repair> {
    const { db, clock } = this.deps;
    const id = randomUUID();
    const only = cases && [...new Set(cases)];
    const begun = await addRepair(db, {
      id,
      does,
      dry_run: dryRun,
      cases: only ? JSON.stringify(only) : null,
      started_by: by,
      started_at: await clock(db),
      of: only ? only.length : await countSuspects(db, does),
    });
    if (!begun) {
      const open = await openRepair(db);
      throw refusal('another-repair-runs', { id: open?.id ?? '' });
    }
    return this.repair(id);
  }

  async stop(id: string): Promise<Repair> {
    const { db, clock } = this.deps;
    await this.repair(id);
    const at = await clock(db);
    if (!(await endRepair(db, id, { state: 'stopped', at }))) {
      throw refusal('repair-has-ended', { id });
    }
    return this.repair(id);
  }

  async repair(id: string): Promise<Repair> {
    const repair = await repairById(this.deps.db, id);
    if (!repair) throw refusal('unknown-repair', { id });
    return repair;
  }

  async list({
    cursor,
    limit,
  }: ParsedOf<typeof routes.repairs>['query']): Promise<
    AnswerOf<typeof routes.repairs>
  > {
    const { db, namesOf } = this.deps;
    const before = cursor ? readCursor(ofRepair, cursor) : undefined;
    const found = await repairsBefore(db, before, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      ...(last &&
        found.length > limit && {
          next: writeCursor({ at: last.startedAt, id: last.id }),
        }),
      names: await namesOf(items.map(({ startedBy }) => startedBy)),
    };
  }

  async findings(
    id: string,
    { cursor, limit, result }: ParsedOf<typeof routes.repairFindings>['query'],
  ): Promise<AnswerOf<typeof routes.repairFindings>> {
    const { db, engine } = this.deps;
    await this.repair(id);
    const after = cursor ? readCursor(ofFinding, cursor).nth : 0;
    const found = await findingsAfter(db, id, {
      after,
      limit: limit + 1,
      ...(result && { result }),
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(finding => ({
        ...finding,
        run: engine.runOf(finding.case),
      })),
      ...(last &&
        found.length > limit && { next: writeCursor({ nth: last.nth }) }),
    };
  }
}
