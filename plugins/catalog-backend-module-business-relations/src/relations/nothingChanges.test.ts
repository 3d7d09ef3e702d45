import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { CatalogUnderTest } from '../__testUtils__/CatalogUnderTest';
import { asa, claims, everything, intake } from '../__testUtils__/entities';
import { RelationsDouble } from '../__testUtils__/RelationsDouble';
import { watchWrites, writesOf } from '../__testUtils__/writesOf';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

let knex: Knex;
let relations: RelationsDouble;
let catalog: CatalogUnderTest;

beforeEach(async () => {
  knex = await databases.init('SQLITE_3');
  relations = new RelationsDouble();
  relations.set(intake, [
    ['hasOrderer', asa],
    ['hasCustomer', claims],
    ['hasCustomer', asa],
  ]);
  catalog = await CatalogUnderTest.start(knex, relations);
  await catalog.bring(...everything);
  await catalog.relationsOnce(intake, ({ length }) => length > 0);
  // The first round after the relations came: the catalog itself has settled with it.
  await catalog.nextRound();
  await watchWrites(knex);
});

afterEach(() => catalog.stop());

describe('a round that changes nothing', () => {
  it('writes no relation, refresh key, search row or entity, and stitches nothing', async () => {
    await catalog.nextRound();
    expect(await writesOf(knex)).toEqual([]);
  });

  it('may follow the same relations told again in another order', async () => {
    relations.set(intake, [
      ['hasCustomer', asa],
      ['hasOrderer', asa],
      ['hasCustomer', claims],
    ]);
    await catalog.nextRound();
    expect(await writesOf(knex)).toEqual([]);
  });

  it('may come while our backend is away, before or after a restart', async () => {
    relations.away = true;
    await catalog.nextRound();
    await catalog.stop();
    catalog = await CatalogUnderTest.start(knex, relations);
    await catalog.nextRound();
    await catalog.nextRound();
    expect(await writesOf(knex)).toEqual([]);
  });

  it('is told from one that does: what is watched is written when a role ends', async () => {
    relations.set(intake, [['hasCustomer', claims]]);
    await catalog.relationsOnce(asa, ({ length }) => length === 0);
    expect(await writesOf(knex)).toEqual(
      expect.arrayContaining([
        'DELETE relations',
        'DELETE search',
        'UPDATE final_entities',
        'INSERT stitch_queue',
      ]),
    );
  });
});
