import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { batchesOf } from '../../batches';
import { Said } from '../comesTo';

type Row = {
  source: string;
  id: string;
  assignment: string | null;
  said: string;
  gone_since: Instant | null;
};

export async function saidBy(
  db: Knex,
  source: string,
): Promise<Map<string, Said>> {
  const rows: Row[] = await db('role_source_roles').where({ source });
  return new Map(
    rows.map(({ id, assignment, said, gone_since }) => [
      id,
      {
        id,
        content: JSON.parse(said),
        ...(assignment !== null && { assignment }),
        ...(gone_since !== null && { goneSince: gone_since }),
      },
    ]),
  );
}

export async function keepSaid(
  trx: Knex.Transaction,
  source: string,
  said: readonly Said[],
): Promise<void> {
  const byId = new Map(said.map(each => [each.id, each]));
  for (const ids of batchesOf(byId.keys(), 100)) {
    const rows = ids
      .flatMap(id => byId.get(id) ?? [])
      .map(({ id, assignment, content, goneSince }): Row => ({
        source,
        id,
        assignment: assignment ?? null,
        said: JSON.stringify(content),
        gone_since: goneSince ?? null,
      }));
    await trx('role_source_roles')
      .insert(rows)
      .onConflict(['source', 'id'])
      .merge();
  }
}

export async function forgetSaid(
  trx: Knex.Transaction,
  source: string,
  ids: readonly string[],
): Promise<void> {
  for (const portion of batchesOf(ids)) {
    await trx('role_source_roles')
      .delete()
      .where({ source })
      .whereIn('id', portion);
  }
}
