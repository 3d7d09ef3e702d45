import { TestDatabases } from '@backstage/backend-test-utils';
import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { CatalogUnderTest } from '../__testUtils__/CatalogUnderTest';
import { claims, everything, intake } from '../__testUtils__/entities';
import { RelationsDouble } from '../__testUtils__/RelationsDouble';
import { businessRelationsModel } from './businessRelationsModel';
import { catalogModuleBusinessRelationsModel } from './module';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the catalog’s model', () => {
  const model = compileCatalogModel([
    defaultCatalogEntityModel,
    businessRelationsModel,
  ]);
  const titled = (kind: string) =>
    model
      .getRelations({ kind })
      ?.filter(({ forward }) => /customer/i.test(forward.type))
      .map(({ forward }) => forward);

  it.each(['Component', 'System', 'Domain'])(
    'says what a %s has as customer',
    kind => {
      expect(titled(kind)).toEqual([
        { type: 'hasCustomer', title: 'has as customer' },
      ]);
    },
  );

  it.each(['Group', 'User'])('says what a %s is customer of', kind => {
    expect(titled(kind)).toEqual([
      { type: 'customerOf', title: 'customer of' },
    ]);
  });
});

describe('a catalog that is told of the model', () => {
  it('takes its own kinds as before, with their relations and ours', async () => {
    const relations = new RelationsDouble();
    relations.set(intake, [['hasCustomer', claims]]);
    const catalog = await CatalogUnderTest.start(
      await databases.init('SQLITE_3'),
      relations,
      undefined,
      [catalogModuleBusinessRelationsModel],
    );
    await catalog.bring(...everything);
    expect(
      await catalog.relationsOnce(intake, ({ length }) => length > 0),
    ).toEqual([`hasCustomer ${claims}`]);
    const service = await catalog.entity(intake);
    expect(service?.relations?.map(({ type }) => type)).toContain('ownedBy');
    await catalog.stop();
  });
});
