import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { CatalogUnderTest, until } from '../__testUtils__/CatalogUnderTest';
import {
  archive,
  asa,
  claims,
  everything,
  intake,
} from '../__testUtils__/entities';
import { RelationsDouble } from '../__testUtils__/RelationsDouble';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const someAre = (lines: string[]) => lines.length > 0;
const noneAre = (lines: string[]) => lines.length === 0;

let knex: Knex;
let relations: RelationsDouble;
let catalog: CatalogUnderTest;

beforeEach(async () => {
  knex = await databases.init('SQLITE_3');
  relations = new RelationsDouble();
  relations.set(intake, [
    ['hasCustomer', claims],
    ['hasCustomer', asa],
  ]);
});

afterEach(() => catalog.stop());

const startWithRelations = async () => {
  catalog = await CatalogUnderTest.start(knex, relations);
  await catalog.bring(...everything);
  await catalog.relationsOnce(intake, someAre);
};

describe('an outage of our backend', () => {
  it('takes no relation away, and what changed meanwhile follows', async () => {
    await startWithRelations();
    relations.away = true;
    relations.set(archive, [['hasCustomer', claims]]);
    await catalog.nextRound();
    expect(await catalog.relations(intake)).toHaveLength(2);

    relations.away = false;
    expect(await catalog.relationsOnce(archive, someAre)).toEqual([
      `hasCustomer ${claims}`,
    ]);
    expect(relations.snapshots).toBe(1);
  });

  it('takes no relation away after a restart either, as often as entities are processed', async () => {
    await startWithRelations();
    await catalog.stop();
    relations.away = true;
    catalog = await CatalogUnderTest.start(knex, relations);
    for (let rounds = 0; rounds < 6; rounds += 1) await catalog.nextRound();
    expect(await catalog.relations(intake)).toEqual([
      `hasCustomer ${claims}`,
      `hasCustomer ${asa}`,
    ]);
    expect(await catalog.relations(asa)).toEqual([`customerOf ${intake}`]);
  });

  it('takes none away either where the catalog has lost what it kept of each entity', async () => {
    await startWithRelations();
    await catalog.stop();
    await knex('refresh_state').update({ cache: null });
    relations.away = true;
    catalog = await CatalogUnderTest.start(knex, relations);
    for (let rounds = 0; rounds < 2; rounds += 1) await catalog.nextRound();
    expect(await catalog.relations(intake)).toHaveLength(2);
    expect(await catalog.relations(asa)).toEqual([`customerOf ${intake}`]);
  });

  it('holds up no new entity, which gets its relations once our backend is there', async () => {
    relations.away = true;
    catalog = await CatalogUnderTest.start(knex, relations);
    await catalog.bring(...everything);
    const entity = await catalog.entity(intake);
    expect(entity?.spec?.owner).toBe('it');
    expect(entity?.status).toBeUndefined();
    expect(await catalog.relations(intake)).toEqual([]);

    relations.away = false;
    expect(await catalog.relationsOnce(intake, someAre)).toHaveLength(2);
  });
});

describe('a catalog that was down', () => {
  it('has soon after its start what changed meanwhile, without waiting for a round', async () => {
    await startWithRelations();
    await catalog.stop();
    relations.set(intake, []);
    relations.set(archive, [['hasOrderer', asa]]);

    catalog = await CatalogUnderTest.start(knex, relations);
    expect(await catalog.relationsOnce(intake, noneAre)).toEqual([]);
    expect(await catalog.relationsOnce(archive, someAre)).toEqual([
      `hasOrderer ${asa}`,
    ]);
  });

  it('has nothing processed again where nothing changed', async () => {
    await startWithRelations();
    await catalog.nextRound();
    await catalog.stop();
    const due = () => knex('refresh_state').min({ first: 'next_update_at' });
    const before = await due();

    catalog = await CatalogUnderTest.start(knex, relations);
    await until(
      async () => relations.snapshots,
      snapshots => snapshots === 2,
    );
    await catalog.settled();
    expect(await due()).toEqual(before);
  });
});

describe('our backend restored from a backup', () => {
  it('is taken whole again, and entities follow it in both directions', async () => {
    relations.set(archive, [['hasOrderer', asa]]);
    await startWithRelations();

    relations.restore({ [archive]: [['hasCustomer', claims]] });
    expect(await catalog.relationsOnce(intake, noneAre)).toEqual([]);
    expect(
      await catalog.relationsOnce(archive, ([first]) =>
        first.startsWith('hasCustomer'),
      ),
    ).toEqual([`hasCustomer ${claims}`]);
    expect(relations.snapshots).toBe(2);
  });
});
