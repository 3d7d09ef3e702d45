import { AssignmentChange } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';

/**
 * Deputies that are among these, or stand in for one of these, while whoever they stand in for no longer has the role.
 *
 * The rules have seen those who were there when it was decided; a deputy who accepted in the same moment is seen here.
 */
export async function deputiesLeftBehind(
  trx: Knex.Transaction,
  ids: string[],
): Promise<AssignmentChange[]> {
  const rows = await inBatches<string, { id: string }>(ids, portion =>
    trx('assignments as deputy')
      .join('assignments as holder', 'holder.id', 'deputy.deputy_for')
      .where({ 'deputy.status': 'accepted', 'holder.status': 'ended' })
      .where(either =>
        either
          .whereIn('deputy.id', portion)
          .orWhereIn('deputy.deputy_for', portion),
      )
      .select('deputy.id')
      .orderBy('deputy.id'),
  );
  return [...new Set(rows.map(({ id }) => id))].map(id => ({
    does: 'endAsDeputy',
    id,
  }));
}

/** Those whom these stand in for. */
export async function principalsOf(
  trx: Knex.Transaction,
  ids: string[],
): Promise<string[]> {
  const rows = await inBatches<string, { deputy_for: string }>(ids, portion =>
    trx('assignments')
      .select('deputy_for')
      .whereIn('id', portion)
      .whereNotNull('deputy_for'),
  );
  return rows.map(({ deputy_for }) => deputy_for);
}
