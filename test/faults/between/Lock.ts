import { setTimeout as wait } from 'node:timers/promises';
import { Knex } from 'knex';

const PATIENCE_MILLISECONDS = 20_000;

/**
 * A lock in Postgres by which whoever comes to a certain step of their transaction waits there: a point in time that
 * can be chosen without a word of it in the product.
 */
export class Lock {
  private constructor(
    private readonly db: Knex,
    private readonly trx: Knex.Transaction,
    private readonly table: string,
  ) {}

  /** Nobody adds to a table, or changes it; everybody reads it. */
  static async onWriting(db: Knex, table: string): Promise<Lock> {
    const trx = await db.transaction();
    await trx.raw('LOCK TABLE ?? IN SHARE MODE', [table]);
    return new Lock(db, trx, table);
  }

  /** Waits until somebody has come to the point, and says who by the name of their connection; nobody within 20 s: `undefined`. */
  async reachedBy(): Promise<string | undefined> {
    const patience = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const name = await this.waiting();
      if (name !== undefined || Date.now() > patience) return name;
      await wait(20);
    }
  }

  async release(): Promise<void> {
    await this.trx.rollback();
  }

  private async waiting(): Promise<string | undefined> {
    const row: { name: string } | undefined = await this.db('pg_locks as l')
      .join('pg_stat_activity as a', 'a.pid', 'l.pid')
      .select({ name: 'a.application_name' })
      // Postgres's own vacuum comes to a table, too.
      .where('a.backend_type', 'client backend')
      .whereRaw('NOT l.granted')
      .whereRaw('l.relation = ?::regclass', [this.table])
      .first();
    return row?.name;
  }
}
