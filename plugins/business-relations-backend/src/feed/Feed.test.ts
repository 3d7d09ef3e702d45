import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { writeAssignments } from '../assignments/database/writeAssignments';
import {
  Business,
  NOW,
  person,
  role,
  service,
  system,
  thePerson,
  theService,
  theSystem,
  theUnit,
  unit,
} from '../testing/business';
import {
  databases,
  databasesWithConnections,
  databaseWithTables,
} from '../testing/databases';
import { Feed } from './Feed';
import { refreshRelations } from './refreshRelations';

const customerOf = (name: string, given: Partial<Assignment> = {}) =>
  role('customer', 'asa', 'claims', [theService(name)], given);

const start = async (id: Parameters<typeof databaseWithTables>[0]) => {
  const acme = await new Business(await databaseWithTables(id)).has(
    ...['a', 'b', 'c', 'd'].map(name => service(name)),
    unit('claims'),
    person('asa', 'claims'),
  );
  return { acme, feed: new Feed(acme.db) };
};

const both = [
  ['hasCustomer', theUnit('claims')],
  ['hasCustomer', thePerson('asa')],
];

describe.each(databases.eachSupportedId())('the feed on %s', id => {
  it('gives all that have relations, page by page, then what changes', async () => {
    const { acme, feed } = await start(id);
    await acme.assigns(customerOf('a'), customerOf('b'), customerOf('c'));
    const first = await feed.snapshot('', 2);
    expect(first.items.map(({ entity }) => entity)).toEqual([
      theService('a'),
      theService('b'),
    ]);
    await acme.assigns(customerOf('a', { status: 'ended', revision: 2 }));
    const second = await feed.snapshot(first.next ?? '', 2);
    expect(second.items).toEqual([
      { entity: theService('c'), relations: both },
    ]);
    expect(second.next).toBeUndefined();

    expect(await feed.changes(first.cursor, 10, { seconds: 0 })).toMatchObject({
      reset: false,
      items: [{ entity: theService('a'), relations: [] }],
    });
  });

  it('tells of each entity its last state, in the order of the changes', async () => {
    const { acme, feed } = await start(id);
    await acme.assigns(customerOf('a'));
    await acme.assigns(customerOf('b'));
    await acme.assigns(customerOf('a', { status: 'ended', revision: 2 }));
    const page = await feed.changes(0, 1, { seconds: 0 });
    expect(page.items).toEqual([{ entity: theService('b'), relations: both }]);
    expect(await feed.changes(page.cursor, 10, { seconds: 0 })).toMatchObject({
      items: [{ entity: theService('a'), relations: [] }],
    });
  });

  it('writes nothing when nothing looks different', async () => {
    const { acme, feed } = await start(id);
    await acme.assigns(customerOf('a'));
    const { cursor } = await feed.changes(0, 10, { seconds: 0 });
    await acme.assigns(customerOf('a', { share: 50, revision: 2 }));
    expect(await feed.changes(cursor, 10, { seconds: 0 })).toEqual({
      cursor,
      reset: false,
      items: [],
    });
  });

  it('answers whoever waits as soon as something is committed', async () => {
    const { acme, feed } = await start(id);
    const waiting = feed.changes(0, 10, { seconds: 20 });
    const began = Date.now();
    await acme.assigns(customerOf('a'));
    expect((await waiting).items).toHaveLength(1);
    expect(Date.now() - began).toBeLessThan(2000);
  });

  it('sees what another backend wrote within half a second', async () => {
    const { acme, feed } = await start(id);
    const waiting = feed.changes(0, 10, { seconds: 20 });
    await acme.db('feed_counter').update({ seq: 1 });
    await acme.db('effective_relations').insert({
      entity: theService('a'),
      relations: JSON.stringify(both),
      seq: 1,
    });
    const written = Date.now();
    expect((await waiting).items).toHaveLength(1);
    expect(Date.now() - written).toBeLessThan(1000);
  });

  it('waits no longer than it is asked to, nor for somebody who has gone', async () => {
    const { feed } = await start(id);
    const began = Date.now();
    expect((await feed.changes(0, 10, { seconds: 1 })).items).toEqual([]);
    const leaving = new AbortController();
    const waiting = feed.changes(0, 10, {
      seconds: 30,
      signal: leaving.signal,
    });
    leaving.abort();
    await waiting;
    expect(Date.now() - began).toBeLessThan(3000);
  });

  it('sends a reader who is ahead back to a snapshot', async () => {
    const { acme, feed } = await start(id);
    await acme.assigns(customerOf('a'));
    expect(await feed.changes(7, 10, { seconds: 20 })).toEqual({
      cursor: 7,
      reset: true,
      items: [],
    });
  });
});

describe('the feed while transactions are open', () => {
  it('misses nothing of one that is committed late', async () => {
    for (const id of databasesWithConnections()) {
      const { acme, feed } = await start(id);
      const seen = new Map<string, unknown>();
      let cursor = 0;
      const read = async () => {
        const page = await feed.changes(cursor, 1, { seconds: 0 });
        cursor = page.cursor;
        for (const { entity, relations } of page.items) {
          seen.set(entity, relations);
        }
      };
      const held = await acme.db.transaction();
      const write = async (trx: typeof held, assignment: Assignment) => {
        await writeAssignments(trx, [{ assignment, why: 'accepted', at: NOW }]);
        await refreshRelations(trx, acme.settings, () => NOW, {
          assignments: [assignment],
        });
      };
      await write(held, customerOf('a'));
      // Whoever comes next waits for it, so that no higher number is there before.
      const second = acme.assigns(customerOf('b'));
      for (let n = 0; n < 5; n++) await read();
      expect(seen.size).toBe(0);
      await held.commit();
      await second;
      await acme.assigns(customerOf('c'));
      for (let n = 0; n < 5; n++) await read();
      expect([...seen.keys()].sort()).toEqual(['a', 'b', 'c'].map(theService));
    }
  });

  it('loses no relation when a role is accepted while its service moves', async () => {
    for (const id of databasesWithConnections()) {
      const { acme } = await start(id);
      const accepted = await acme.db.transaction();
      const assignment = role('customer', 'asa', 'claims', [
        theSystem('papers'),
      ]);
      await writeAssignments(accepted, [
        { assignment, why: 'accepted', at: NOW },
      ]);
      await refreshRelations(accepted, acme.settings, () => NOW, {
        assignments: [assignment],
      });
      const moved = acme.has(
        system('papers'),
        service('d', { system: 'papers' }),
      );
      await new Promise(resolve => setTimeout(resolve, 200));
      await accepted.commit();
      await moved;
      expect(await acme.relationsOf(theService('d'))).toHaveLength(2);
    }
  });
});
