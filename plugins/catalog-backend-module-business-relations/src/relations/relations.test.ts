import { TestDatabases } from '@backstage/backend-test-utils';
import { CatalogUnderTest } from '../__testUtils__/CatalogUnderTest';
import { withoutCustomerLabel } from '@business-relations/backstage-plugin-business-relations-common';
import {
  anEntity,
  archive,
  asa,
  aService,
  claims,
  everything,
  intake,
} from '../__testUtils__/entities';
import { RelationsDouble } from '../__testUtils__/RelationsDouble';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const someAre = (lines: string[]) => lines.length > 0;
const noneAre = (lines: string[]) => lines.length === 0;

let relations: RelationsDouble;
let catalog: CatalogUnderTest;

afterEach(() => catalog.stop());

describe('relations on entities', () => {
  const start = async () => {
    const knex = await databases.init('SQLITE_3');
    catalog = await CatalogUnderTest.start(knex, relations);
  };

  beforeEach(() => {
    relations = new RelationsDouble();
  });

  it('stand on the service, and the way back on unit and holder', async () => {
    relations.set(intake, [
      ['hasCustomer', claims],
      ['hasCustomer', asa],
    ]);
    await start();
    await catalog.bring(...everything);

    expect(await catalog.relationsOnce(intake, someAre)).toEqual([
      `hasCustomer ${claims}`,
      `hasCustomer ${asa}`,
    ]);
    expect(await catalog.relations(claims)).toEqual([`customerOf ${intake}`]);
    expect(await catalog.relations(asa)).toEqual([`customerOf ${intake}`]);
    expect(await catalog.relations(archive)).toEqual([]);
  });

  it('stand on systems and domains as well', async () => {
    relations.set('system:default/claims-system', [['hasOrderer', asa]]);
    relations.set('domain:default/claims', [['hasAccountManager', asa]]);
    await start();
    await catalog.bring(...everything);

    expect(
      await catalog.relationsOnce(asa, ({ length }) => length > 1),
    ).toEqual([
      'accountManagerOf domain:default/claims',
      'ordererOf system:default/claims-system',
    ]);
  });

  it('name somebody who is both customer and orderer as both', async () => {
    relations.set(intake, [
      ['hasOrderer', asa],
      ['hasCustomer', asa],
    ]);
    await start();
    await catalog.bring(...everything);

    expect(await catalog.relationsOnce(intake, someAre)).toEqual([
      `hasCustomer ${asa}`,
      `hasOrderer ${asa}`,
    ]);
    expect(await catalog.relations(asa)).toEqual([
      `customerOf ${intake}`,
      `ordererOf ${intake}`,
    ]);
  });

  it('change nothing else about the entity, and declared roles are no error', async () => {
    relations.set(intake, [['hasCustomer', claims]]);
    await start();
    const declared = {
      customers: [{ unit: claims, holder: asa }, 'group:default/finance'],
    };
    await catalog.bring(aService('intake', declared));
    await catalog.relationsOnce(intake, someAre);

    const entity = await catalog.entity(intake);
    expect(entity?.spec).toEqual({
      type: 'service',
      lifecycle: 'production',
      owner: 'it',
      ...declared,
    });
    expect(entity?.status).toBeUndefined();
    expect(entity?.relations?.filter(({ type }) => type === 'ownedBy')).toEqual(
      [{ type: 'ownedBy', targetRef: 'group:default/it' }],
    );
  });

  it('are said to be missing by a label, where a service, system or domain has no customer', async () => {
    relations.set(intake, [['hasCustomer', claims]]);
    relations.set(archive, [['hasOrderer', asa]]);
    await start();
    const library = anEntity('Component', 'tool', {
      type: 'library',
      lifecycle: 'production',
      owner: 'it',
    });
    await catalog.bring(...everything, library);
    await catalog.relationsOnce(intake, someAre);
    await catalog.relationsOnce(archive, someAre);
    const labels = async (ref: string) =>
      (await catalog.entity(ref))?.metadata.labels?.[withoutCustomerLabel];
    expect(await labels(intake)).toBeUndefined();
    expect(await labels(archive)).toBe('true');
    expect(await labels('domain:default/claims')).toBe('true');
    expect(await labels('component:default/tool')).toBeUndefined();

    relations.set(intake, []);
    await catalog.relationsOnce(intake, noneAre);
    expect(await labels(intake)).toBe('true');
  });

  it('are left out where this version can’t put them on an entity', async () => {
    relations.set(intake, [
      ['hasSponsor', asa],
      ['hasCustomer', 'not a reference'],
      ['hasCustomer', claims],
    ]);
    await start();
    await catalog.bring(...everything);

    expect(await catalog.relationsOnce(intake, someAre)).toEqual([
      `hasCustomer ${claims}`,
    ]);
    expect((await catalog.entity(intake))?.status).toBeUndefined();
  });
});

describe('a change of roles', () => {
  beforeEach(async () => {
    const knex = await databases.init('SQLITE_3');
    relations = new RelationsDouble();
    catalog = await CatalogUnderTest.start(knex, relations, { seconds: 1 });
    await catalog.bring(...everything);
  });

  it('is on the entity within 3 s of acceptance, and off it when the role ends', async () => {
    const accepted = Date.now();
    relations.set(intake, [['hasCustomer', claims]]);
    await catalog.relationsOnce(intake, someAre);
    expect(Date.now() - accepted).toBeLessThan(3_000);
    expect(await catalog.relationsOnce(claims, someAre)).toEqual([
      `customerOf ${intake}`,
    ]);

    relations.set(intake, []);
    expect(await catalog.relationsOnce(intake, noneAre)).toEqual([]);
    expect(await catalog.relationsOnce(claims, noneAre)).toEqual([]);
  });

  it('reaches entities that come later', async () => {
    relations.set('component:default/later', [['hasCustomer', claims]]);
    await catalog.bring(aService('later'));
    expect(
      await catalog.relationsOnce('component:default/later', someAre),
    ).toEqual([`hasCustomer ${claims}`]);
  });
});
