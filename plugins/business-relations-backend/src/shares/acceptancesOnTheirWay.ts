import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../batches';

const isShareAskedFor = ({ role, status, share }: Assignment): boolean =>
  role === 'customer' && status === 'proposed' && share !== undefined;

/**
 * Which of these proposals their holders have accepted, or a successor has, by a command that stands in the log and is
 * not carried out yet: the engine may be away.
 */
export async function acceptancesOnTheirWay(
  db: Knex,
  assignments: readonly Assignment[],
): Promise<string[]> {
  const rows = await inBatches<string, { assignment: string }>(
    assignments.filter(isShareAskedFor).map(({ id }) => id),
    portion =>
      db('assignment_versions as v')
        .distinct('v.assignment')
        .join('commands as c', 'c.case_id', 'v.case_id')
        .whereIn('v.assignment', portion)
        .where({ 'c.state': 'waiting', 'c.type': 'accept' }),
  );
  return rows.map(({ assignment }) => assignment).sort();
}
