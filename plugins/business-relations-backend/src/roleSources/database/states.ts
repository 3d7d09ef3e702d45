import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Answers, silentSince } from '../../otherSystems/silence';

export const roleSourcesAnswer: Answers = {
  table: 'role_sources',
  answeredAt: 'believed_at',
};

type Row = {
  name: string;
  believed_at: Instant | null;
  roles: number;
  silent_since: Instant | null;
  because: string | null;
};

/** How many roles a system said when it was last believed, and when that was. */
export async function lastBelieved(
  db: Knex,
  name: string,
): Promise<{ roles: number; at?: Instant }> {
  const row: Row | undefined = await db('role_sources').where({ name }).first();
  return {
    roles: Number(row?.roles ?? 0),
    ...(row?.believed_at && { at: row.believed_at }),
  };
}

export async function believed(
  trx: Knex.Transaction,
  { name, roles, at }: { name: string; roles: number; at: Instant },
): Promise<void> {
  const row: Row = {
    name,
    believed_at: at,
    roles,
    silent_since: null,
    because: null,
  };
  await trx('role_sources').insert(row).onConflict('name').merge();
}

/** It is silent since it was last believed, else since it was first asked; whatever was taken of it stays. */
export async function silent(
  db: Knex,
  { name, because, at }: { name: string; because: Message; at: Instant },
): Promise<void> {
  const why = JSON.stringify(because);
  await db('role_sources')
    .insert({ name, roles: 0, silent_since: at, because: why })
    .onConflict('name')
    .merge({
      because: why,
      silent_since: silentSince(db, roleSourcesAnswer, at),
    });
}

/** What nobody asks any more isn't silent, and nobody can correct what it said. */
export async function leaveOthers(
  db: Knex,
  names: readonly string[],
): Promise<void> {
  await db('role_sources')
    .whereNotIn('name', names)
    .update({ silent_since: null, because: null });
  await db('role_source_problems').delete().whereNotIn('source', names);
}
