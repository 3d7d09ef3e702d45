import { Knex } from 'knex';

/** A connection to Postgres that stands still, with the name that its program gave. */
export type Waiter = { pid: number; name: string };

/** Who waits for a connection to end its transaction, as Postgres itself says. */
export async function waitersBehind(db: Knex, pid: number): Promise<Waiter[]> {
  const { rows } = await db.raw<{ rows: Waiter[] }>(
    `SELECT pid, application_name AS name FROM pg_stat_activity
     WHERE backend_type = 'client backend' AND ? = ANY (pg_blocking_pids(pid))
     ORDER BY pid`,
    [pid],
  );
  return rows;
}

export async function pidOf(trx: Knex.Transaction): Promise<number> {
  const { rows } = await trx.raw<{ rows: { pid: number }[] }>(
    'SELECT pg_backend_pid() AS pid',
  );
  return rows[0].pid;
}
