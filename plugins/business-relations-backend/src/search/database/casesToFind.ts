import { CaseLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { lineColumns, lineOf, LineRow } from '../../cases/caseLine';

/** A page of all cases by their id, whoever may read them. */
export async function casesToFind(
  db: Knex,
  { after, limit }: { after?: string; limit: number },
): Promise<CaseLine[]> {
  const query = db('cases')
    .select(...lineColumns)
    .orderBy('cases.id')
    .limit(limit);
  if (after !== undefined) query.where('cases.id', '>', after);
  const rows: LineRow[] = await query;
  return rows.map(lineOf);
}
