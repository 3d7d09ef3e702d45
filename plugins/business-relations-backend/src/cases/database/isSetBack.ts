import { Standing } from '@business-relations/rules';
import { Knex } from 'knex';

/** Whether a run that stands there knows less than the record: the engine came back from a backup. */
export async function isSetBack(
  db: Knex,
  caseId: string,
  { epoch, seq }: Standing,
): Promise<boolean> {
  const ahead = await db('cases')
    .select('id')
    .where({ id: caseId })
    .where(query => query.where('seq', '>', seq).orWhere('epoch', '>', epoch))
    .first();
  return ahead !== undefined;
}
