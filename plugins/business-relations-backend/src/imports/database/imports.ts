import {
  EntityRef,
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Import } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { isPostgres } from '../../database/clock';

/** An import as it stands in SQL. */
export type ImportRow = {
  id: string;
  name: string;
  imported_by: EntityRef;
  idempotency_key: string;
  at: Instant;
  counts: string;
};

type Tally = {
  import_id: string;
  steps: number;
  waiting: number;
  refused: number;
};

/** The latest that are listed, and the first refusals that are told of each. */
const LISTED = 50;
const REFUSALS_TOLD = 100;

/** Keeps another import from beginning until this transaction ends: each rests on the roles that there are. */
export async function oneImportAtATime(trx: Knex.Transaction): Promise<void> {
  // SQLite has one connection, so that nobody else is in a transaction.
  if (isPostgres(trx)) {
    await trx.raw('LOCK TABLE imports IN SHARE ROW EXCLUSIVE MODE');
  }
}

export async function importByKey(
  db: Knex,
  by: EntityRef,
  key: string,
): Promise<string | undefined> {
  const row: Pick<ImportRow, 'id'> | undefined = await db('imports')
    .where({ imported_by: by, idempotency_key: key })
    .first('id');
  return row?.id;
}

export async function addImport(
  trx: Knex.Transaction,
  row: ImportRow,
): Promise<void> {
  await trx('imports').insert(row);
}

async function talliesOf(db: Knex, ids: string[]): Promise<Map<string, Tally>> {
  const rows: Tally[] = await db('import_errands')
    .select('import_id')
    .count({ steps: '*' })
    .select(
      db.raw(`sum(case when state = 'waiting' then 1 else 0 end) as waiting`),
      db.raw(
        `sum(case when state = 'waiting' and refused is not null then 1 else 0 end) as refused`,
      ),
    )
    .whereIn('import_id', ids)
    .groupBy('import_id');
  return new Map(rows.map(row => [row.import_id, row]));
}

async function refusalsOf(db: Knex, id: string): Promise<Import['refusals']> {
  const rows: { line: number | null; assignment: string; refused: string }[] =
    await db('import_errands')
      .select('line', 'assignment', 'refused')
      .where({ import_id: id, state: 'waiting' })
      .whereNotNull('refused')
      .orderBy('nth')
      .limit(REFUSALS_TOLD);
  return rows.map(({ line, assignment, refused }) => {
    const because: Message = JSON.parse(refused);
    return { ...(line !== null && { line }), assignment, because };
  });
}

const importOf = (
  { id, name, imported_by, at, counts }: ImportRow,
  tally: Tally | undefined,
  refusals: Import['refusals'],
): Import => ({
  id,
  name,
  by: imported_by,
  at,
  counts: JSON.parse(counts),
  steps: Number(tally?.steps ?? 0),
  waiting: Number(tally?.waiting ?? 0),
  refused: Number(tally?.refused ?? 0),
  refusals,
});

export async function importById(
  db: Knex,
  id: string,
): Promise<Import | undefined> {
  const row: ImportRow | undefined = await db('imports').where({ id }).first();
  if (!row) return undefined;
  const tallies = await talliesOf(db, [id]);
  return importOf(row, tallies.get(id), await refusalsOf(db, id));
}

/** Newest first, without what was refused of each. */
export async function latestImports(db: Knex): Promise<Import[]> {
  const rows: ImportRow[] = await db('imports')
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(LISTED);
  const tallies = await talliesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(row => importOf(row, tallies.get(row.id), []));
}
