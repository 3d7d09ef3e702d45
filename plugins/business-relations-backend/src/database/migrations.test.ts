import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { databases } from '../testing/databases';
import { databaseClock } from './clock';
import { connectDatabase, migrate } from './connect';

const directory = resolvePackagePath(
  '@business-relations/backstage-plugin-business-relations-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('the tables, on %s', id => {
  it('are made, taken away and made again', async () => {
    const db = await databases.init(id);
    await migrate(db);
    expect(await db('cases')).toEqual([]);
    await db.migrate.rollback({ directory }, true);
    expect(await db.schema.hasTable('cases')).toBe(false);
    expect(await db.schema.hasTable('assignments')).toBe(false);
    await migrate(db);
    expect(await db('commands')).toEqual([]);
  });

  it('are taken as they are where a later release has been there', async () => {
    const db = await databases.init(id);
    await migrate(db);
    await db('knex_migrations').insert({
      name: '29991231_01_of_a_later_release.js',
      batch: 99,
      migration_time: new Date(),
    });
    await migrate(db);
    expect(await db('cases')).toEqual([]);
  });

  it('are left to whoever runs it, where they want to make them themselves', async () => {
    const knex = await databases.init(id);
    await connectDatabase(
      mockServices.database({ knex, migrations: { skip: true } }),
    );
    expect(await knex.schema.hasTable('cases')).toBe(false);
  });

  it('have a clock that writes moments as we do', async () => {
    const db = await databases.init(id);
    const now = await databaseClock(db);
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(5_000);
  });
});
