import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  Business,
  person,
  role,
  service,
  theService,
  unit,
} from '../testing/business';
import { databases } from '../testing/databases';

const directory = resolvePackagePath(
  '@business-relations/backstage-plugin-business-relations-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('the tables of roles on %s', id => {
  it('come, go with rows in them, and come again', async () => {
    const db = await databases.init(id);
    const fill = () =>
      new Business(db).has(service('archive'), unit('claims'), person('asa'));
    const roles = role('customer', 'asa', 'claims', [theService('archive')]);
    await db.migrate.latest({ directory });
    await (await fill()).assigns(roles);
    await db.migrate.rollback({ directory }, true);
    expect(await db.schema.hasTable('assignments')).toBe(false);
    expect(await db.schema.hasTable('entities')).toBe(false);
    await db.migrate.latest({ directory });
    const again = await (await fill()).assigns(roles);
    expect(await again.relationsOf(theService('archive'))).toHaveLength(2);
  });
});
