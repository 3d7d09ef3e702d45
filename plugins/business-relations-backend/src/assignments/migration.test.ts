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

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@business-relations/backstage-plugin-business-relations-backend',
  'migrations',
);
const name = '20261124_01_roles.js';

describe.each(databases.eachSupportedId())('the tables of roles on %s', id => {
  it('come, go with rows in them, and come again', async () => {
    const db = await databases.init(id);
    const fill = () =>
      new Business(db).has(service('archive'), unit('claims'), person('asa'));
    const roles = role('customer', 'asa', 'claims', [theService('archive')]);
    await db.migrate.up({ directory, name });
    await (await fill()).assigns(roles);
    await db.migrate.down({ directory, name });
    expect(await db.schema.hasTable('assignments')).toBe(false);
    expect(await db.schema.hasTable('entities')).toBe(false);
    await db.migrate.up({ directory, name });
    const again = await (await fill()).assigns(roles);
    expect(await again.relationsOf(theService('archive'))).toHaveLength(2);
  });
});
