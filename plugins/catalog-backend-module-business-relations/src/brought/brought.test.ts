import { TestDatabases } from '@backstage/backend-test-utils';
import { Brought } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { CatalogUnderTest, until } from '../__testUtils__/CatalogUnderTest';
import { anEntity } from '../__testUtils__/entities';
import { RelationsDouble } from '../__testUtils__/RelationsDouble';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const sales = 'group:business-relations/sales';
const shops = 'group:business-relations/shops';
const selma = 'user:business-relations/selma';

const said = {
  source: 'Budget 2026',
  at: '2026-11-24T09:00:00.000Z',
};

const brought: Brought[] = [
  {
    ref: sales,
    name: 'Försäljning',
    partOf: ['group:default/claims'],
    ...said,
  },
  { ref: shops, partOf: [sales], ...said },
  {
    ref: selma,
    name: 'Selma Åkerlund',
    email: 'selma@nordhamn.example',
    partOf: [sales],
    ...said,
  },
];

describe('Units and people of imports', () => {
  let knex: Knex;
  let relations: RelationsDouble;
  let catalog: CatalogUnderTest;
  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    relations = new RelationsDouble();
    relations.brought = brought;
    catalog = await CatalogUnderTest.start(knex, relations);
    await catalog.bring(
      anEntity('Group', 'claims', { type: 'department', children: [] }),
    );
  });
  afterEach(() => catalog.stop());

  const once = (ref: string, isThere: boolean) =>
    until(
      () => catalog.entity(ref),
      entity => Boolean(entity) === isThere,
    );

  it('are groups and users with where they come from and whom they belong to, stay while our backend is away and through a restart, and go when it says so', async () => {
    const user = await once(selma, true);
    expect(user).toMatchObject({
      kind: 'User',
      metadata: {
        annotations: { 'business-relations/imported-from': 'Budget 2026' },
      },
      spec: {
        profile: {
          displayName: 'Selma Åkerlund',
          email: 'selma@nordhamn.example',
        },
        memberOf: [sales],
      },
    });
    await catalog.settled();
    const unit = await once(shops, true);
    expect(unit?.relations).toContainEqual({
      type: 'childOf',
      targetRef: sales,
    });

    relations.away = true;
    await catalog.stop();
    catalog = await CatalogUnderTest.start(knex, relations);
    await catalog.nextRound();
    expect(await catalog.entity(selma)).toBeDefined();

    // Back, and one of them has given way.
    relations.brought = brought.filter(({ ref }) => ref !== selma);
    relations.away = false;
    await catalog.stop();
    catalog = await CatalogUnderTest.start(knex, relations);
    await until(
      async () => knex('refresh_state').where({ entity_ref: selma }),
      rows => rows.length === 0,
    );
    expect(await catalog.entity(sales)).toBeDefined();
    expect(await once(selma, false)).toBeUndefined();
  });
});
