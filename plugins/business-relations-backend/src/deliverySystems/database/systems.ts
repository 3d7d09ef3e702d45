import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Answers, silentSince } from '../../otherSystems/silence';

export const deliverySystemsAnswer: Answers = {
  table: 'delivery_systems',
  answeredAt: 'read_at',
};

type Row = {
  name: string;
  after: string | null;
  read_at: Instant | null;
  silent_since: Instant | null;
};

/** From where a system is asked on. */
export async function afterIn(
  db: Knex,
  name: string,
): Promise<string | undefined> {
  const row: Row | undefined = await db('delivery_systems')
    .where({ name })
    .first();
  return row?.after ?? undefined;
}

export async function answered(
  trx: Knex.Transaction,
  { name, after, at }: { name: string; after?: string; at: Instant },
): Promise<void> {
  await trx('delivery_systems')
    .insert({
      name,
      after: after ?? null,
      read_at: at,
      silent_since: null,
    })
    .onConflict('name')
    .merge({
      read_at: at,
      silent_since: null,
      ...(after !== undefined && { after }),
    });
}

/** Since it last answered, else since it was first asked. */
export async function didNotAnswer(
  db: Knex,
  { name, at }: { name: string; at: Instant },
): Promise<void> {
  await db('delivery_systems')
    .insert({ name, silent_since: at })
    .onConflict('name')
    .merge({ silent_since: silentSince(db, deliverySystemsAnswer, at) });
}
