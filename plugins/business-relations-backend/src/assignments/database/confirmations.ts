import {
  AssignmentChange,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

type Row = { assignment: string; case_id: string; asked_at: Instant };

/** Writes which roles are being asked to be confirmed, and by which case: the first that asks. */
export async function writeConfirmations(
  trx: Knex.Transaction,
  changes: AssignmentChange[],
  by: { case: string; at: Instant },
): Promise<void> {
  for (const { does, id } of changes) {
    switch (does) {
      case 'askToConfirm': {
        const row: Row = { assignment: id, case_id: by.case, asked_at: by.at };
        await trx('confirmations')
          .insert(row)
          .onConflict('assignment')
          .ignore();
        break;
      }
      case 'confirm':
      case 'end':
      case 'endAsDeputy':
        await trx('confirmations').delete().where({ assignment: id });
        break;
      case 'stopAsking':
        await trx('confirmations')
          .delete()
          .where({ assignment: id, case_id: by.case });
        break;
      default:
    }
  }
}
