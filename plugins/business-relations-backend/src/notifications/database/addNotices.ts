import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Notice } from '../notice';

/**
 * Records what people are to be told, in the transaction of what they are told of: sent afterwards, so that nothing is
 * told that didn't happen, and nothing that happened stays untold because a server went down.
 */
export async function addNotices(
  trx: Knex.Transaction | Knex,
  notices: Notice[],
  at: Instant,
): Promise<void> {
  if (notices.length === 0) return;
  await trx('notices')
    .insert(
      notices.map(notice => ({
        key: notice.key,
        person: notice.person,
        case_id: notice.case,
        notice: JSON.stringify(notice),
        recorded_at: at,
        state: 'waiting',
        attempts: 0,
        next_at: at,
      })),
    )
    .onConflict(['key', 'person'])
    .ignore();
}
