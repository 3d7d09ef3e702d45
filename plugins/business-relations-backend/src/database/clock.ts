import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

/** What time it is: in a transaction the moment of asking, not that of its beginning. */
export type DatabaseClock = (db: Knex) => Promise<Instant>;

export const isPostgres = (db: Knex): boolean =>
  String(db.client.config.client).startsWith('pg');

/** {@link databaseClock} inside of a statement. */
export const nowIn = (db: Knex): Knex.Raw =>
  db.raw(
    isPostgres(db)
      ? `to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`,
  );

/**
 * The database's clock, which is one for all backends: a command's moment must not depend on which of them it came to
 * (architecture, section 6).
 */
export const databaseClock: DatabaseClock = async db => {
  const row: { now: Instant } = await db.first({ now: nowIn(db) });
  return row.now;
};

export const later = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString();

export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
