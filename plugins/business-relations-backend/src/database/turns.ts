import { Knex } from 'knex';

/**
 * For statements that don't wait for each other's answers: on a pool they go out together, in a transaction one after the
 * other. A transaction is one connection, which carries one statement at a time; `pg` warns of more and from version 9 on
 * refuses them.
 *
 * `const inTurn = turns(db); await Promise.all([inTurn(() => one(db)), inTurn(() => other(db))])`
 */
export function turns(db: Knex) {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(ask: () => Promise<T>): Promise<T> => {
    if (!db.isTransaction) return ask();
    const next = last.then(ask);
    last = next;
    return next;
  };
}
