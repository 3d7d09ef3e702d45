import { Knex } from 'knex';

const FAR_AWAY = '9999-01-01T00:00:00.000Z';

/** Keeps a command from being delivered, as a backend does that hangs while it has the lease. */
export async function keepBack(db: Knex, command: string): Promise<boolean> {
  const taken = await db('commands')
    .update({ leased_by: 'somebody who hangs', leased_until: FAR_AWAY })
    .where({ id: command, state: 'waiting', leased_until: null });
  return taken > 0;
}

export async function letGo(db: Knex, command: string): Promise<void> {
  await db('commands')
    .update({ leased_by: null, leased_until: null, next_at: '' })
    .where({ id: command, state: 'waiting' });
}

/** As after a crash just before its outcome was written: it is delivered once more. */
export async function deliverAgain(db: Knex, command: string): Promise<void> {
  await db('commands')
    .update({
      state: 'waiting',
      settled_at: null,
      leased_by: null,
      leased_until: null,
      next_at: '',
    })
    .where({ id: command });
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** As if it had been recorded a day before. */
export async function makeOlder(db: Knex, command: string): Promise<void> {
  const row: { recorded_at: string } = await db('commands')
    .where({ id: command })
    .first();
  const before = Date.parse(row.recorded_at) - DAY_MILLISECONDS;
  await db('commands')
    .update({ recorded_at: new Date(before).toISOString() })
    .where({ id: command });
}
