import { TestDatabases } from '@backstage/backend-test-utils';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { applyChange } from '../../entities/provider';
import { Randomness } from '../../faults/randomness';
import {
  businessOf,
  personEntity,
  small,
} from '../../faults/relations/entities';
import { Organisation, person } from '../../faults/relations/Organisation';
import { spoilComputed, spoilShown } from '../../faults/relations/spoil';
import { Databases, Standing } from '../../faults/relations/Standing';
import { Backends } from './Backends';

jest.setTimeout(300_000);

/** Several backends need one that more than one process can use. */
const postgres = TestDatabases.create({ ids: ['POSTGRES_18'] });

let databases: Databases;
let organisation: Organisation;
let standing: Standing;
let backends: Backends;
let others: Backends;

beforeEach(async () => {
  if (!postgres.supports('POSTGRES_18')) {
    throw new Error('Run this test through: npm run test:unit -- PATH');
  }
  databases = {
    catalog: await postgres.init('POSTGRES_18'),
    relations: await postgres.init('POSTGRES_18'),
  };
  const { currentTestName = '' } = expect.getState();
  organisation = new Organisation(
    databases.relations,
    Randomness.from(1, currentTestName),
  );
  standing = new Standing(databases);
  backends = new Backends(databases);
  others = new Backends(databases);
});

afterEach(async () => {
  await Promise.all([backends.stop(), others.stop()]);
});

/** The organisation with its roles, as everybody sees it. */
async function startWithRoles(): Promise<EntityProviderConnection> {
  const connection = await backends.startCatalog();
  await backends.startRelations();
  await applyChange(connection, { added: businessOf(small) });
  await standing.catalogIsQuiet();
  await backends.does('mirror');
  await organisation.assigns(300);
  await backends.does('effective-relations');
  await sameEverywhere();
  return connection;
}

const nothing = { missing: [], wrong: [] };

/** Every entity shows what follows from the roles, and so it stays however often it is processed. */
async function sameEverywhere(): Promise<string[]> {
  expect(await standing.computed()).toEqual(nothing);
  expect(await standing.settled()).toEqual(nothing);
  await standing.round();
  expect(await standing.misshown()).toEqual(nothing);
  return standing.inCatalog();
}

/** That all of this can fail: whether the catalog shows or our backend has computed something else than follows. */
async function whatIsWrongIsNamed() {
  for (const [spoilt, look] of [
    [await spoilShown(databases.catalog), () => standing.misshown()],
    [await spoilComputed(databases.relations), () => standing.miscomputed()],
  ] as const) {
    const { missing, wrong } = await look();
    await spoilt.putBack();
    expect(wrong).toEqual([...spoilt.added].sort());
    expect(missing.length).toBeGreaterThan(0);
    for (const line of missing) expect(line).toContain(spoilt.entity);
    expect(await look()).toEqual(nothing);
  }
  await organisation.ends(0.3);
  expect((await standing.miscomputed()).wrong.length).toBeGreaterThan(0);
}

describe('relations on the entities of the catalog', () => {
  it('all stay while our backend is away, also over a restart of the catalog that has lost what it kept; afterwards none is wrong', async () => {
    await startWithRoles();
    const before = await standing.inCatalog();

    await backends.stopRelations();
    await standing.round();
    expect(await standing.inCatalog()).toEqual(before);
    await backends.stopCatalog();
    await standing.loseCaches();
    await organisation.ends(0.4);
    await organisation.assigns(150);
    await backends.startCatalog();
    for (let rounds = 0; rounds < 2; rounds += 1) {
      await standing.round();
      expect(await standing.inCatalog()).toEqual(before);
    }

    await backends.startRelations();
    await backends.does('effective-relations');
    expect(await sameEverywhere()).not.toEqual(before);
  });

  it('follow a catalog that was behind by many changes, and one that read on in the midst of them', async () => {
    await startWithRoles();
    const change = async () => {
      await organisation.ends(0.5);
      await organisation.assigns(120);
      await backends.does('effective-relations');
    };
    await backends.stopCatalog();
    for (let nth = 0; nth < 10; nth += 1) await change();
    const starting = backends.startCatalog();
    for (let nth = 0; nth < 10; nth += 1) await change();
    await starting;
    await change();
    expect((await sameEverywhere()).length).toBeGreaterThan(200);
  });

  it('are the same whichever of two backends on one database processes an entity, changes a role or restarts', async () => {
    await startWithRoles();
    await others.startCatalog();
    await others.startRelations();
    for (let nth = 0; nth < 6; nth += 1) {
      await organisation.ends(0.3);
      await organisation.assigns(60);
      await Promise.all([
        backends.does('effective-relations'),
        others.does('effective-relations'),
        standing.round(),
      ]);
      if (nth === 2) await others.stop();
      if (nth === 4) {
        await others.startCatalog();
        await others.startRelations();
      }
    }
    expect((await sameEverywhere()).length).toBeGreaterThan(200);
  });

  it('go at once with many holders who leave, and with nobody else', async () => {
    const connection = await startWithRoles();
    const leavers = Array.from({ length: 15 }, (_, nth) => nth * 2);
    await applyChange(connection, {
      removed: leavers.map(nth => personEntity(nth, small)),
    });
    await standing.catalogIsQuiet();
    await backends.does('mirror');
    // An entity that is missed once may be on its way; a while later it has left.
    await databases.relations('entities').whereNotNull('missing_since').update({
      missing_since: '2026-01-01T00:00:00.000Z',
      changed_at: '2026-01-01T00:00:00.000Z',
    });
    await backends.does('mirror');
    const shown = await sameEverywhere();
    const named = new Set(shown.flatMap(line => line.split(' ')));
    for (const nth of leavers) expect(named).not.toContain(person(nth));
    expect(named).toContain(person(1));
    await whatIsWrongIsNamed();
  });
});
