import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { refusal } from '../../http/refusal';
import { CaseRow } from '../../projection/database/caseRow';
import { Sight } from '../sight';
import { withoutHidden } from '../visible';
import { whereVisible } from './whereVisible';

/** @throws Refusal where there is no such case, or not for this reader: the two are told alike. */
export async function visibleCase(
  db: Knex,
  id: string,
  reader: EntityRef,
  sight: Sight,
): Promise<CaseRow> {
  const query = db('cases').where('cases.id', id);
  if (sight.filter) whereVisible(query, sight.filter);
  const rows: CaseRow[] = await query;
  const [row] = await withoutHidden(db, reader, sight, rows);
  if (!row) throw refusal('unknown-case', { id });
  return row;
}
