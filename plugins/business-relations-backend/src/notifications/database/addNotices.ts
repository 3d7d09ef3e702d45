import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Notice } from '../notice';

/** {@link addNotices} as statements that haven't gone out. */
export const noticeWrites = (
  trx: Knex.Transaction | Knex,
  notices: Notice[],
  at: Instant,
): Knex.QueryBuilder[] =>
  notices.length === 0
    ? []
    : [
        trx('notices')
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
          .ignore(),
      ];

/**
 * Records what people are to be told, in the transaction of what they are told of: sent afterwards, so that nothing is
 * told that didn't happen, and nothing that happened stays untold because a server went down.
 */
export async function addNotices(
  trx: Knex.Transaction | Knex,
  notices: Notice[],
  at: Instant,
): Promise<void> {
  for (const write of noticeWrites(trx, notices, at)) await write;
}
