import { TestDatabases } from '@backstage/backend-test-utils';
import { CatalogUnderTest, until } from '../__testUtils__/CatalogUnderTest';
import { anEntity, aService, claims } from '../__testUtils__/entities';
import { RelationsDouble } from '../__testUtils__/RelationsDouble';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

let relations: RelationsDouble;
let catalog: CatalogUnderTest;

beforeEach(async () => {
  relations = new RelationsDouble();
  const knex = await databases.init('SQLITE_3');
  catalog = await CatalogUnderTest.start(knex, relations);
});

afterEach(() => catalog.stop());

describe('what the catalog has processed', () => {
  it('is told to our backend in its shape, and again only when that has changed', async () => {
    await catalog.bring(
      aService('intake', { customers: [claims], dependsOn: ['resource:db'] }),
      anEntity('User', 'asa.berg', {
        memberOf: ['claims'],
        profile: { displayName: 'Åsa Berg' },
      }),
      anEntity('API', 'orders', {
        type: 'openapi',
        lifecycle: 'production',
        owner: 'it',
        definition: 'openapi: 3.1.0',
      }),
    );
    const toldOnce = (count: number) =>
      until(
        async () => relations.told,
        ({ length }) => length >= count,
      );
    await toldOnce(2);
    await catalog.nextRound();

    const byKind = [...relations.told].sort((one, other) =>
      one.kind < other.kind ? -1 : 1,
    );
    expect(byKind).toEqual([
      {
        kind: 'Component',
        metadata: { namespace: 'default', name: 'intake' },
        spec: { type: 'service', owner: 'it', customers: [claims] },
      },
      {
        kind: 'User',
        metadata: { namespace: 'default', name: 'asa.berg' },
        spec: { memberOf: ['claims'], profile: { displayName: 'Åsa Berg' } },
      },
    ]);

    await catalog.bring(aService('intake', { system: 'claims-system' }));
    const [, , again] = await toldOnce(3);
    expect(again).toMatchObject({ spec: { system: 'claims-system' } });
  });

  it('is told once our backend is back', async () => {
    relations.away = true;
    await catalog.bring(aService('intake'));
    expect(relations.told).toEqual([]);
    relations.away = false;
    const told = await until(
      async () => relations.told,
      ({ length }) => length > 0,
    );
    expect(told.map(({ metadata }) => metadata.name)).toEqual(['intake']);
  });
});

describe('what the catalog can’t process', () => {
  const recruiting = 'component:default/recruiting';
  const withOwner = (owner: string | string[]) =>
    catalog.bring(aService('recruiting', { owner }));
  const failingOnce = (isSo: (failing: Map<string, string>) => boolean) =>
    until(async () => relations.failing, isSo);

  it('is told to our backend in the catalog’s words, although no answer of the catalog has it', async () => {
    await withOwner(['it', 'people']);
    const failing = await failingOnce(({ size }) => size > 0);
    expect([...failing.keys()]).toEqual([recruiting]);
    expect(failing.get(recruiting)).toMatch(/owner/);
    expect(await catalog.entity(recruiting)).toBeUndefined();
  });

  it('is told again as soon as it can be processed', async () => {
    await withOwner(['it', 'people']);
    await failingOnce(({ size }) => size > 0);
    await withOwner('it');
    const failing = await failingOnce(({ size }) => size === 0);
    expect(failing.size).toBe(0);
    expect((await catalog.entity(recruiting))?.spec?.owner).toBe('it');
  });
});
