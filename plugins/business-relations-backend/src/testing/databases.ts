import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrate } from '../database/connect';

export const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
});

/** A database of that kind with our tables. */
export async function databaseWithTables(id: TestDatabaseId): Promise<Knex> {
  const db = await databases.init(id);
  await migrate(db);
  return db;
}
