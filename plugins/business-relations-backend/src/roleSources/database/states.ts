import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

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
      silent_since: db.raw(
        'coalesce(role_sources.silent_since, role_sources.believed_at, ?)',
        [at],
      ),
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

/** Of these, how many are silent, and since when the first of them is. */
export async function silentAmong(
  db: Knex,
  names: readonly string[],
): Promise<{ silent: number; since?: Instant }> {
  if (names.length === 0) return { silent: 0 };
  const rows: { since: Instant }[] = await db('role_sources')
    .select('silent_since as since')
    .whereIn('name', names)
    .whereNotNull('silent_since')
    .orderBy('silent_since');
  const [first] = rows;
  return { silent: rows.length, ...(first && { since: first.since }) };
}
