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

/**
 * Those on which one transaction can wait for another: SQLite has one connection. An error where there is none, so that
 * no test of what happens at the same time is ever off without anybody noticing.
 */
export function databasesWithConnections(): TestDatabaseId[] {
  const ids = databases
    .eachSupportedId()
    .map(([id]) => id)
    .filter(id => id !== 'SQLITE_3');
  if (ids.length === 0) {
    throw new Error(
      'There is no Postgres. Run this test through: npm run test:unit -- PATH',
    );
  }
  return ids;
}
