import { randomUUID } from 'node:crypto';
import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  broughtEntity,
  Import,
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  BroughtByTable,
  carriedOut,
  exported,
  Written,
} from '@business-relations/rules/imports';
import { Knex } from 'knex';
import { assignmentsById } from '../assignments/database/assignmentsById';
import { writeAssignments } from '../assignments/database/writeAssignments';
import { Visible } from '../assignments/visible';
import { batchesOf } from '../batches';
import { writeBrought } from '../brought/database/broughtEntities';
import { namesOf } from '../catalog';
import { Mirror } from '../catalog/Mirror';
import { readShape } from '../catalog/shape';
import { DatabaseClock } from '../database/clock';
import { refusal } from '../http/refusal';
import { RoleSettings } from '../roleSettings';
import { referencesIn } from '../words/references';
import { addErrands, dropErrandsOf } from './database/errands';
import {
  addImport,
  importById,
  importByKey,
  latestImports,
  oneImportAtATime,
} from './database/imports';
import { rolesToCompare } from './database/rolesToCompare';
import { readPlan, tableIn } from './readPlan';
import { writeTable } from './table/writeTable';

type Deps = {
  db: Knex;
  settings: RoleSettings;
  clock: DatabaseClock;
  mirror: Mirror;
};

const countsOfBrought = (fresh: ReadonlySet<EntityRef>) => {
  const units = [...fresh].filter(ref => ref.startsWith('group:')).length;
  return { units, people: fresh.size - units };
};

/** Those that are to come stand nowhere yet. */
const namesOfBrought = (brought: readonly BroughtByTable[]) =>
  Object.fromEntries(
    brought.flatMap(({ ref, name }) =>
      name === undefined ? [] : [[ref, name]],
    ),
  );

/** Tables of units and budgets: what one would bring, bringing it, and giving it back. */
export class Imports {
  constructor(private readonly deps: Deps) {}

  async preview(
    upload: ParsedOf<typeof routes.previewImport>['body'],
    { does, after, limit }: ParsedOf<typeof routes.previewImport>['query'],
  ): Promise<AnswerOf<typeof routes.previewImport>> {
    const { db, settings, clock } = this.deps;
    const table = tableIn(upload, settings);
    const at = await clock(db);
    const { name } = upload;
    const mayBring = upload.bringLacking;
    const read = await readPlan(db, settings, { name, table, at, mayBring });
    const asked = read.rows.filter(row => !does || row.does === does);
    const rows = asked.slice(after, after + limit);
    return {
      plan: read.hash,
      counts: read.counts,
      brings: countsOfBrought(read.fresh),
      ignored: read.ignored,
      rows,
      ...(asked.length > after + limit && { next: after + limit }),
      names: {
        ...(await namesOf(db, referencesIn(rows))),
        ...namesOfBrought(read.brought),
      },
    };
  }

  /**
   * All of the table or nothing, in one transaction: rows of roles, identified and no more. Whoever is named is asked
   * afterwards, by a case like any other.
   *
   * @throws Refusal where a row is wrong, or it would do something else than was previewed.
   */
  async start(
    upload: ParsedOf<typeof routes.startImport>['body'],
    by: EntityRef,
  ): Promise<Import> {
    const { db, settings, clock } = this.deps;
    const { name, plan: previewed, idempotencyKey } = upload;
    const table = tableIn(upload, settings);
    const id = await db.transaction(async trx => {
      await oneImportAtATime(trx);
      const known = await importByKey(trx, by, idempotencyKey);
      if (known) return known;
      const at = await clock(trx);
      const mayBring = upload.bringLacking;
      const read = await readPlan(trx, settings, { name, table, at, mayBring });
      const { error } = read.counts;
      if (error > 0) throw refusal('import-has-errors', { rows: error });
      if (read.hash !== previewed) throw refusal('import-plan-differs', {});
      await this.bring(trx, name, read.brought, at);
      const begun = randomUUID();
      const { written, errands } = carriedOut(read.plan, {
        name,
        at,
        newId: randomUUID,
      });
      await this.write(trx, written, { at, by });
      await addImport(trx, {
        id: begun,
        name,
        imported_by: by,
        idempotency_key: idempotencyKey,
        at,
        counts: JSON.stringify(read.counts),
      });
      await addErrands(trx, begun, errands, at);
      return begun;
    });
    return this.import(id);
  }

  async import(id: string): Promise<Import> {
    const found = await importById(this.deps.db, id);
    if (!found) throw refusal('unknown-import', { id });
    return found;
  }

  async list(): Promise<AnswerOf<typeof routes.imports>> {
    const { db } = this.deps;
    const items = await latestImports(db);
    return { items, names: await namesOf(db, referencesIn(items)) };
  }

  async export(
    query: ParsedOf<typeof routes.exportCustomers>['query'],
    visible: Visible,
  ): Promise<AnswerOf<typeof routes.exportCustomers>> {
    const roles = await rolesToCompare(this.deps.db, visible);
    const { lines, leftOut } = exported(roles);
    return { text: writeTable(lines, query), rows: lines.length, leftOut };
  }

  /** What the catalog lacks is known here at once; the catalog module fetches it for the catalog itself. */
  private async bring(
    trx: Knex.Transaction,
    source: string,
    brought: readonly BroughtByTable[],
    at: Instant,
  ): Promise<void> {
    const { written } = await writeBrought(trx, source, brought, at);
    await this.deps.mirror.expects(
      trx,
      written.map(each => readShape(broughtEntity(each))),
    );
  }

  /** Nobody accepts what is ended here in the same moment: those rows are held, and are as they were planned from. */
  private async write(
    trx: Knex.Transaction,
    written: readonly Written[],
    { at, by }: { at: string; by: EntityRef },
  ): Promise<void> {
    const there = written.filter(({ role }) => role.revision > 1);
    const ids = there.map(({ role }) => role.id);
    const held = await assignmentsById(trx, ids, { toChange: true });
    for (const { role } of there) {
      if (held.get(role.id)?.revision !== role.revision - 1) {
        throw refusal('import-plan-differs', {});
      }
    }
    for (const portion of batchesOf(ids)) await dropErrandsOf(trx, portion);
    await writeAssignments(
      trx,
      written.map(({ role, why }) => ({ assignment: role, why, at, by })),
    );
  }
}
