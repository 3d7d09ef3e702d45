import {
  createBackendModule,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  RoleInSource,
  roleSourcesExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';
import {
  person,
  thePerson,
  theService,
  theUnit,
  unit,
} from '../testing/business';
import { databases } from '../testing/databases';
import { accepts, askedOf, rolesOf, statusesOf } from '../testing/importing';
import { Product } from '../testing/Product';
import { leaveOthers } from './database/states';

const NAME = 'hr';

const directory = resolvePackagePath(
  '@business-relations/backstage-plugin-business-relations-backend',
  'migrations',
);

const position = (
  holder: string,
  more: Partial<RoleInSource> = {},
): RoleInSource => ({
  id: `position of ${holder}`,
  role: 'customer',
  holder: thePerson(holder),
  unit: theUnit('finance'),
  mandate: {
    services: 'all',
    money: { amount: 1_000_000, currency: 'SEK' },
    from: '2026-01-01',
    evidence: 'Delegation order 7',
  },
  ...more,
});

const audit = position('axel', {
  role: 'orderer',
  unit: theUnit('audit'),
  mandate: { services: 'all', from: '2026-01-01' },
});

/** A system that answers whatever a test has it answer. */
class PersonnelSystem {
  answer: () => unknown = () => [];

  says(...roles: unknown[]) {
    this.answer = () => roles;
  }

  fails(why: string) {
    this.answer = () => {
      throw new Error(why);
    };
  }

  get features() {
    return [
      mockServices.rootConfig.factory({
        data: {
          businessRelations: {
            roleSources: { [NAME]: { proposedBy: thePerson('dag') } },
          },
        },
      }),
      createBackendModule({
        pluginId: 'business-relations',
        moduleId: NAME,
        register: module =>
          module.registerInit({
            deps: { sources: roleSourcesExtensionPoint },
            init: async ({ sources }) =>
              sources.addRoleSource({
                name: NAME,
                // What others write may be of any shape.
                read: async (): Promise<RoleInSource[]> =>
                  JSON.parse(JSON.stringify(this.answer())),
              }),
          }),
      }),
    ];
  }
}

let product: Product;
let system: PersonnelSystem;

const reads = async () => {
  await product.runs(`take-roles-${NAME}`);
  await product.runs('run-import-errands');
  await product.runs('deliver-commands');
};
const findings = async (...kinds: string[]) => {
  const { items } = await product
    .as('dag')
    .client(routes.findings, { query: {} });
  return items.filter(({ kind }) => kinds.includes(kind));
};
const health = async () => {
  const { body } = await product.http.get('/api/business-relations/health');
  return body.parts.roleSources;
};
const everything = async () => {
  const rows: unknown[] = [];
  for (const table of [
    'assignments',
    'assignment_versions',
    'imports',
    'import_errands',
    'commands',
    'role_source_roles',
    'role_source_problems',
  ]) {
    rows.push(await product.db(table));
  }
  return JSON.stringify(rows);
};

const startsOn = async (id: TestDatabaseId) => {
  system = new PersonnelSystem();
  product = await Product.start(id, ...system.features);
  await product.business.has(
    unit('finance', 'company'),
    unit('audit', 'finance'),
    person('frida', 'finance'),
    person('axel', 'audit'),
    person('anna', 'finance'),
  );
};
afterEach(() => product.stop());

describe('roles that another system holds', () => {
  beforeEach(() => startsOn('SQLITE_3'));

  it('are asked of whom it names, in the name of whom the settings say, and accepted by themselves alone', async () => {
    system.says(position('frida'), audit);
    await reads();
    expect(await rolesOf(product, 'frida')).toMatchObject([
      {
        status: 'proposed',
        source: { from: 'source', name: NAME, id: 'position of frida' },
      },
    ]);
    const { line } = await askedOf(product, 'frida');
    expect(line.openedBy).toBe(thePerson('dag'));
    await accepts(product, 'frida');
    expect(await rolesOf(product, 'frida')).toMatchObject([
      {
        status: 'accepted',
        source: { from: 'source', name: NAME, id: 'position of frida' },
        mandate: { money: { amount: 1_000_000 } },
      },
    ]);
    expect(await statusesOf(product, 'axel')).toEqual(['proposed']);
  });

  it('change nothing when they are said again, whatever people answered', async () => {
    system.says(position('frida'), audit, { id: 'odd' });
    await reads();
    await accepts(product, 'frida');
    const { line } = await askedOf(product, 'axel');
    await product.as('axel').send(line.id, 'decline', { reason: 'Not me' });
    const before = await everything();
    await reads();
    await reads();
    expect(await everything()).toBe(before);
  });

  it('that it says no longer hold where they were accepted, as a finding, until it says them again', async () => {
    system.says(position('frida'), audit);
    await reads();
    await accepts(product, 'frida');
    system.says(audit);
    await reads();
    expect(await statusesOf(product, 'frida')).toEqual(['accepted']);
    const [{ id: held }] = await rolesOf(product, 'frida');
    expect(await findings('noLongerDeclared')).toMatchObject([
      { assignment: held },
    ]);
    const before = await everything();
    await reads();
    expect(await everything()).toBe(before);
    system.says(position('frida'), audit);
    await reads();
    expect(await findings('noLongerDeclared')).toEqual([]);
    expect(await statusesOf(product, 'frida')).toEqual(['accepted']);
  });

  it('are taken back where nobody has accepted what it says no longer', async () => {
    system.says(position('frida'), audit);
    await reads();
    const { line } = await askedOf(product, 'axel');
    system.says(position('frida'));
    await reads();
    expect(await statusesOf(product, 'axel')).toEqual(['ended']);
    expect((await product.as('axel').reads(line.id)).line.open).toBe(false);
    system.says(position('frida'), audit);
    await reads();
    expect(await statusesOf(product, 'axel')).toEqual(['ended', 'proposed']);
  });

  it('hold with their mandate until another is accepted, and somebody else is asked beside who has it', async () => {
    system.says(position('frida'));
    await reads();
    await accepts(product, 'frida');
    const more = position('frida');
    system.says({
      ...more,
      mandate: {
        ...more.mandate,
        money: { amount: 2_000_000, currency: 'SEK' },
      },
    });
    await reads();
    expect(await statusesOf(product, 'frida')).toEqual([
      'accepted',
      'proposed',
    ]);
    await accepts(product, 'frida');
    expect(await statusesOf(product, 'frida')).toEqual(['accepted', 'ended']);

    system.says(position('anna', { id: more.id }));
    await reads();
    expect(await statusesOf(product, 'frida')).toEqual(['accepted', 'ended']);
    expect(await statusesOf(product, 'anna')).toEqual(['proposed']);
    expect(await findings('noLongerDeclared')).toMatchObject([
      { entity: theUnit('finance') },
    ]);
  });

  it('in error are listed with the others taken, keep what was theirs, and are taken once they are right', async () => {
    system.says(position('frida'), audit);
    await reads();
    await accepts(product, 'frida');
    system.says(
      position('frida', { holder: 'frida' }),
      audit,
      position('nobody'),
      { ...audit, holder: thePerson('anna') },
      position('anna', { entities: [theService('nowhere')] }),
      { role: 'customer' },
      'not a role',
    );
    await reads();
    expect(await findings('sourceRow')).toMatchObject([
      {
        detail: 'hr: position of frida',
        because: {
          code: 'source-role-unreadable',
          params: { where: 'holder' },
        },
        task: { of: 'administrators' },
      },
      {
        detail: 'hr: position of axel',
        because: { code: 'source-role-twice' },
      },
      { detail: 'hr', because: { code: 'source-role-without-id' } },
      { detail: 'hr', because: { code: 'source-role-without-id' } },
      {
        detail: 'hr: position of nobody',
        because: { code: 'unknown-entity' },
      },
      {
        detail: 'hr: position of anna',
        because: {
          code: 'unknown-entity',
          params: { ref: theService('nowhere') },
        },
      },
    ]);
    expect(await findings('noLongerDeclared')).toEqual([]);
    expect(await statusesOf(product, 'frida')).toEqual(['accepted']);
    await product.business.has(person('nobody', 'finance'));
    system.says(position('frida'), audit, position('nobody'), position('anna'));
    await reads();
    expect(await findings('sourceRow')).toEqual([]);
    expect(await statusesOf(product, 'nobody')).toEqual(['proposed']);
  });

  it('stay where its module is taken out, and what was wrong about it is forgotten', async () => {
    system.says(position('frida'), { id: 'odd' });
    await reads();
    await accepts(product, 'frida');
    system.fails('410 Gone');
    await reads();
    expect(await findings('sourceSilent', 'sourceRow')).toHaveLength(2);
    await leaveOthers(product.db, ['another']);
    expect(await findings('sourceSilent', 'sourceRow')).toEqual([]);
    expect(await statusesOf(product, 'frida')).toEqual(['accepted']);
  });

  it('were imported, to a release before that knows nothing of it', async () => {
    system.says(position('frida'), audit);
    await reads();
    await accepts(product, 'frida');
    const { db } = product;
    while (await db.schema.hasTable('role_sources')) {
      await db.migrate.down({ directory });
    }
    const [row] = await db('assignments').where({
      holder: thePerson('frida'),
    });
    expect(row).toMatchObject({ source_from: 'import', source_name: NAME });
    const versions: { version: string }[] = await db(
      'assignment_versions',
    ).where({ assignment: row.id });
    expect(
      versions.map(({ version }) => JSON.parse(version).source.from),
    ).toEqual(['import', 'import', 'import']);
  });
});

it.each(databases.eachSupportedId())(
  'roles that another system holds, on %s, hold while it fails, says nothing or much less, and a finding and the health say since when',
  async id => {
    await startsOn(id);
    system.says(position('frida'), audit, position('anna', { share: 500 }));
    await reads();
    await accepts(product, 'frida');
    const [{ believed_at: last }] = await product.db('role_sources');
    const before = await everything();
    const isSilent = async (because: object) => {
      await reads();
      expect(await everything()).toBe(before);
      expect(await findings('sourceSilent')).toMatchObject([
        {
          detail: NAME,
          since: last,
          because,
          task: { of: 'operators' },
        },
      ]);
      expect(await health()).toEqual({
        state: 'degraded',
        silent: 1,
        since: last,
      });
    };
    system.fails('403 Forbidden');
    await isSilent({
      code: 'source-failed',
      params: { why: '403 Forbidden' },
    });
    system.says();
    await isSilent({ code: 'source-empty', params: { before: 3 } });
    system.says(audit);
    await isSilent({
      code: 'source-much-smaller',
      params: { before: 3, now: 1 },
    });
    system.answer = () => ({ roles: [] });
    await isSilent({ code: 'source-failed' });

    system.says(position('frida'), audit, position('anna', { share: 500 }));
    await reads();
    expect(await findings('sourceSilent')).toEqual([]);
    expect(await everything()).toBe(before);
  },
);
