import { CaseDescription } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { CaseRow } from '../../projection/database/caseRow';

/** What a case came to; undefined while it is open, or unknown. */
export async function outcomeOfEnded(
  db: Knex,
  id: string,
): Promise<string | undefined> {
  const row: Pick<CaseRow, 'description' | 'ended_at'> | undefined = await db(
    'cases',
  )
    .select('description', 'ended_at')
    .where({ id })
    .first();
  if (!row?.ended_at) return undefined;
  const description: CaseDescription = JSON.parse(row.description);
  return description.outcome ?? description.stage;
}
