import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrations = resolvePackagePath(
  '@business-relations/backstage-plugin-business-relations-backend',
  'migrations',
);

/** Brings the tables up to date. */
export const migrate = (db: Knex) =>
  db.migrate.latest({ directory: migrations });

/** The plugin's own database, its tables up to date unless the installation wants to do that itself. */
export async function connectDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const db = await database.getClient();
  // Otherwise an error says the whole statement with the values in it, and they would stand in the log.
  db.client.config.compileSqlOnError = false;
  if (!database.migrations?.skip) await migrate(db);
  return db;
}
