import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Approval } from '../roles';

/** Counts what an event approved on somebody's mandate. The same event again counts nothing. */
export async function recordApprovals(
  trx: Knex.Transaction,
  approvals: Approval[],
  { case: ofCase, seq, at }: { case: string; seq: number; at: Instant },
): Promise<void> {
  if (approvals.length === 0) return;
  await trx('approvals')
    .insert(
      approvals.map(({ assignment, money: { amount, currency } }) => ({
        case_id: ofCase,
        seq,
        assignment,
        at,
        amount,
        currency,
      })),
    )
    .onConflict(['case_id', 'seq', 'assignment'])
    .ignore();
}
