import { setTimeout as wait } from 'node:timers/promises';
import { Knex } from 'knex';

/**
 * A lock in Postgres by which whoever comes to a certain step of their transaction waits there: a point in time that
 * can be chosen without a word of it in the product.
 */
export class Lock {
  private constructor(private readonly trx: Knex.Transaction) {}

  /** Nobody adds to a table, or changes it; everybody reads it. */
  static async onWriting(db: Knex, table: string): Promise<Lock> {
    const trx = await db.transaction();
    await trx.raw('LOCK TABLE ?? IN SHARE MODE', [table]);
    return new Lock(trx);
  }

  /** Nobody changes this row of a table. */
  static async onRow(db: Knex, table: string, id: string): Promise<Lock> {
    const trx = await db.transaction();
    await trx(table).where({ id }).forUpdate().first('id');
    return new Lock(trx);
  }

  /** How many wait for some lock. */
  static async waiting(db: Knex): Promise<number> {
    const row = await db('pg_stat_activity')
      .count({ waiting: '*' })
      .where({ wait_event_type: 'Lock' })
      .whereRaw('datname = current_database()')
      .first();
    return Number(row?.waiting ?? 0);
  }

  /** Waits until somebody has come to the point. */
  static async reached(db: Knex, seconds = 20): Promise<boolean> {
    const patience = Date.now() + seconds * 1000;
    while ((await Lock.waiting(db)) === 0) {
      if (Date.now() > patience) return false;
      await wait(20);
    }
    return true;
  }

  async release(): Promise<void> {
    await this.trx.rollback();
  }
}
