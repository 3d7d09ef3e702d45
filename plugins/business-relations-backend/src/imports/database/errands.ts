import {
  EntityRef,
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Errand } from '@business-relations/rules/imports';
import { Knex } from 'knex';

type Row = {
  import_id: string;
  nth: number;
  line: number | null;
  assignment: string;
  does: Errand['does'];
  state: 'waiting' | 'done';
  next_at: Instant;
  refused: string | null;
};

/** An errand with whose import it is of. */
export type Due = Pick<Row, 'import_id' | 'nth' | 'assignment' | 'does'> & {
  by: EntityRef;
  name: string;
};

export async function addErrands(
  trx: Knex.Transaction,
  importId: string,
  errands: readonly Errand[],
  at: Instant,
): Promise<void> {
  const rows = errands.map(({ line, assignment, does }, nth): Row => ({
    import_id: importId,
    nth,
    line: line ?? null,
    assignment,
    does,
    state: 'waiting',
    next_at: at,
    refused: null,
  }));
  await trx.batchInsert('import_errands', rows, 100);
}

/** What is to be asked now: first what was refused longest ago or never tried, in the order of its table. */
export async function errandsDue(
  db: Knex,
  now: Instant,
  limit: number,
): Promise<Due[]> {
  return db('import_errands as e')
    .join('imports as i', 'i.id', 'e.import_id')
    .select(
      'e.import_id',
      'e.nth',
      'e.assignment',
      'e.does',
      'i.imported_by as by',
      'i.name',
    )
    .where('e.state', 'waiting')
    .where('e.next_at', '<=', now)
    .orderBy(['e.next_at', 'e.import_id', 'e.nth'])
    .limit(limit);
}

const of = ({ import_id, nth }: Pick<Due, 'import_id' | 'nth'>) => ({
  import_id,
  nth,
});

export async function errandDone(db: Knex, due: Due): Promise<void> {
  await db('import_errands')
    .where(of(due))
    .update({ state: 'done', refused: null });
}

/** What was asked of it before a later import says otherwise is asked no more. */
export async function dropErrandsOf(
  trx: Knex.Transaction,
  assignments: string[],
): Promise<void> {
  await trx('import_errands')
    .whereIn('assignment', assignments)
    .where({ state: 'waiting', does: 'propose' })
    .update({ state: 'done', refused: null });
}

export async function errandRefused(
  db: Knex,
  due: Due,
  refused: Message,
  again: Instant,
): Promise<void> {
  await db('import_errands')
    .where(of(due))
    .update({ refused: JSON.stringify(refused), next_at: again });
}

/** The case in which a role was last proposed. */
export async function caseProposing(
  db: Knex,
  assignment: string,
): Promise<string | undefined> {
  const row: { case_id: string } | undefined = await db('assignment_versions')
    .where({ assignment })
    .whereIn('why', ['proposed', 'amended'])
    .whereNotNull('case_id')
    .orderBy('revision', 'desc')
    .first('case_id');
  return row?.case_id;
}
