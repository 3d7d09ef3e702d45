import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { isPostgres } from '../database/clock';

/**
 * Keeps everybody else who takes a share of these waiting until the transaction ends. Rows of roles can't do that: those
 * that are locked while they are read are locked for others to read as well, and a share that is taken in the same moment
 * changes no row yet.
 */
export async function holdShares(
  trx: Knex,
  entities: readonly EntityRef[],
): Promise<void> {
  // SQLite has one connection, so that nobody else is in a transaction.
  if (!isPostgres(trx)) return;
  // In order: two who share several things never wait crosswise.
  for (const entity of [...new Set(entities)].sort()) {
    await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `business-relations share of ${entity}`,
    ]);
  }
}
