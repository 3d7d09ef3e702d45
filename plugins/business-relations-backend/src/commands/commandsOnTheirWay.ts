import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

/**
 * How many commands of a case that were recorded by that moment have no outcome yet: a deadline of that moment waits
 * for them, since what was done in time wins.
 */
export async function commandsOnTheirWay(
  db: Knex,
  caseId: string,
  at: Instant,
): Promise<number> {
  const row = await db('commands')
    .count({ waiting: '*' })
    .where({ case_id: caseId, state: 'waiting' })
    .where('recorded_at', '<=', at)
    .first();
  return Number(row?.waiting ?? 0);
}
