import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrations = resolvePackagePath(
  '@business-relations/backstage-plugin-business-relations-backend',
  'migrations',
);

/**
 * Brings the tables up to date. Where a later release has been there, which only adds, they stay as it made them: a
 * backend of this one goes on beside it, and starts again, also on the way back.
 */
export const migrate = (db: Knex) =>
  db.migrate.latest({
    directory: migrations,
    disableMigrationsListValidation: true,
  });

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
