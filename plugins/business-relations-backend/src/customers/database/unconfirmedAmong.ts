import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { isUnanswered } from '../findings/aboutAssignments';

/** Those of these roles whose holders were asked to confirm them, and did not answer in time. */
export async function unconfirmedAmong(
  db: Knex,
  assignments: string[],
): Promise<Set<string>> {
  const rows = await inBatches<string, { assignment: string }>(
    assignments,
    portion =>
      db('confirmations as c')
        .select('c.assignment')
        .whereIn('c.assignment', portion)
        .whereExists(isUnanswered('c.case_id')),
  );
  return new Set(rows.map(({ assignment }) => assignment));
}
