import { setTimeout as wait } from 'node:timers/promises';
import { Knex } from 'knex';

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

  /** Waits until so many have come to the point; `by` whom, where it must be a certain one. */
  async isReached({
    count = 1,
    by,
    seconds = 20,
  }: { count?: number; by?: string; seconds?: number } = {}): Promise<boolean> {
    const patience = Date.now() + seconds * 1000;
    while ((await this.waiting(by)) < count) {
      if (Date.now() > patience) return false;
      await wait(20);
    }
    return true;
  }

  async release(): Promise<void> {
    await this.trx.rollback();
  }

  private async waiting(by?: string): Promise<number> {
    const query = this.db('pg_locks as l')
      .join('pg_stat_activity as a', 'a.pid', 'l.pid')
      .count({ waiting: '*' })
      .whereRaw('NOT l.granted')
      .whereRaw('l.relation = ?::regclass', [this.table])
      .first();
    if (by !== undefined) query.where('a.application_name', by);
    const row = await query;
    return Number(row?.waiting ?? 0);
  }
}
