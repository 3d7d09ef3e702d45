import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';

const FAR_AWAY = '9999-01-01T00:00:00.000Z';

type Row = { case_id: string; envelope: string };

/**
 * As when a backend records one more like it, with the lease, and hangs before it delivers it: the case waits. No engine
 * has heard of it, so nobody else can tell what came of it.
 */
export async function hangAtOneLike(
  db: Knex,
  command: string,
): Promise<string> {
  const like: Row = await db('commands').where({ id: command }).first();
  const [{ nth }]: { nth: number }[] = await db('commands')
    .where({ case_id: like.case_id })
    .max({ nth: 'nth' });
  const id = randomUUID();
  const envelope = JSON.parse(like.envelope);
  await db('commands').insert({
    ...like,
    id,
    nth: nth + 1,
    idempotency_key: id,
    envelope: JSON.stringify({
      ...envelope,
      context: { ...envelope.context, command: id },
    }),
    state: 'waiting',
    settled_at: null,
    leased_by: 'somebody who hangs',
    leased_until: FAR_AWAY,
  });
  return id;
}

export async function letGo(db: Knex, command: string): Promise<void> {
  await db('commands')
    .update({ leased_by: null, leased_until: null, next_at: '' })
    .where({ id: command, state: 'waiting' });
}

/** How often somebody set out to deliver it. */
export async function attemptsAt(db: Knex, command: string): Promise<number> {
  const { attempts } = await db('commands').where({ id: command }).first();
  return attempts;
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

const aDayBefore = (moment: string | null) =>
  moment && new Date(Date.parse(moment) - DAY_MILLISECONDS).toISOString();

/** As if all that was asked in a case had been a day before: the log measures age by the moments in its rows. */
export async function makeOlder(db: Knex, caseId: string): Promise<void> {
  const rows: { id: string; recorded_at: string; settled_at: string | null }[] =
    await db('commands').where({ case_id: caseId });
  for (const { id, recorded_at, settled_at } of rows) {
    await db('commands')
      .update({
        recorded_at: aDayBefore(recorded_at),
        settled_at: aDayBefore(settled_at),
      })
      .where({ id });
  }
}
