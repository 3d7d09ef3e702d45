import { Party } from '@business-relations/backstage-plugin-business-relations-common';
import { taskShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { groupedBy } from '../../grouped';

/** Of whom something is asked in each of these cases now. */
export async function askedIn(
  db: Knex,
  cases: string[],
): Promise<Map<string, Party[]>> {
  const rows = await inBatches<string, { case_id: string; task: string }>(
    cases,
    portion =>
      db('tasks')
        .select('case_id', 'task')
        .whereIn('case_id', portion)
        .orderBy('key'),
  );
  return new Map(
    [...groupedBy(rows, ({ case_id }) => case_id)].map(([id, tasks]) => [
      id,
      tasks.flatMap(({ task }) => taskShape.parse(JSON.parse(task)).asked),
    ]),
  );
}
