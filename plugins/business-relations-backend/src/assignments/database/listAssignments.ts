import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { isAmong, Visible } from '../visible';
import { AssignmentRow, withScopes } from './rows';

export type AssignmentQuery = {
  unit?: EntityRef;
  holder?: EntityRef;
  /** Named by its scope. */
  entity?: EntityRef;
  role?: string;
  status?: string;
};

/** A page of assignments by their ids; `after` is the last one of the page before. */
export async function listAssignments(
  db: Knex,
  { unit, holder, entity, role, status }: AssignmentQuery,
  {
    visible,
    after,
    limit,
  }: { visible: Visible; after?: string; limit: number },
): Promise<Assignment[]> {
  const query = db('assignments')
    .select('assignments.*')
    .where(isAmong(visible))
    .orderBy('id')
    .limit(limit);
  if (unit !== undefined) query.where({ unit });
  if (holder !== undefined) query.where({ holder });
  if (role !== undefined) query.where({ role });
  if (status !== undefined) query.where({ status });
  if (after !== undefined) query.where('id', '>', after);
  if (entity !== undefined) {
    query.whereIn(
      'id',
      db.select('assignment').from('assignment_entities').where({ entity }),
    );
  }
  const rows: AssignmentRow[] = await query;
  return withScopes(db, rows);
}
