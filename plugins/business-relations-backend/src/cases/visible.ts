import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Sight } from './sight';

type About = { id: string; subject: EntityRef | null };

async function partIn(
  db: Knex,
  person: EntityRef,
  cases: string[],
): Promise<Set<string>> {
  if (cases.length === 0) return new Set();
  const rows: { case_id: string }[] = await db('case_people')
    .select('case_id')
    .where({ person, part: 'takes' })
    .whereIn('case_id', cases);
  return new Set(rows.map(({ case_id }) => case_id));
}

/**
 * Leaves out cases about entities that the catalog hides from the reader, unless they have a part in them. What the
 * permission policy hides, the query has left out already.
 */
export async function withoutHidden<Row extends About>(
  db: Knex,
  reader: EntityRef,
  sight: Sight,
  rows: Row[],
): Promise<Row[]> {
  const subjects = [...new Set(rows.flatMap(({ subject }) => subject ?? []))];
  if (subjects.length === 0) return rows;
  const seen = await sight.sees(subjects);
  const isShown = ({ subject }: About) => !subject || seen.has(subject);
  const hidden = rows.filter(row => !isShown(row)).map(({ id }) => id);
  const own = await partIn(db, reader, hidden);
  return rows.filter(row => isShown(row) || own.has(row.id));
}
