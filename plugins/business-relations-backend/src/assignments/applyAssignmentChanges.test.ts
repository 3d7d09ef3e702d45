import {
  AssignmentChange,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Business,
  NOW,
  person,
  service,
  system,
  thePerson,
  theService,
  theSystem,
  theUnit,
  unit,
} from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { applyAssignmentChanges } from './applyAssignmentChanges';
import { assignmentsById } from './database/assignmentsById';
import { listAssignments } from './database/listAssignments';
import { versionsOf } from './database/versionsOf';
import { recordApprovals } from './recordApprovals';

const later = '2026-11-25T09:00:00.000Z';

const asked: Proposition = {
  role: 'customer',
  holder: thePerson('asa'),
  unit: theUnit('claims'),
  scope: { entities: [theService('archive')] },
  inAddition: false,
  share: 60,
  mandate: {
    services: 'all',
    money: { amount: 500_000, currency: 'SEK' },
    from: '2026-01-01',
    grantor: thePerson('margareta'),
    evidence: 'Budget 2026, row 3100',
  },
};

const propose = (id: string, change: Partial<Proposition> = {}) =>
  ({ does: 'propose', id, proposition: { ...asked, ...change } }) as const;

describe.each(databases.eachSupportedId())('rows of roles on %s', id => {
  const start = async () => {
    const acme = await new Business(await databaseWithTables(id)).has(
      service('archive'),
      unit('claims'),
      person('asa', 'claims'),
    );
    const change = (changes: AssignmentChange[], at = NOW) =>
      acme.db.transaction(trx =>
        applyAssignmentChanges(
          trx,
          { settings: acme.settings, clock: () => at },
          changes,
          { case: 'case-1', person: thePerson('sofia'), at },
        ),
      );
    const now = async (of: string) =>
      (await assignmentsById(acme.db, [of])).get(of);
    return { acme, change, now };
  };

  it('keeps a proposal as it was spelled out', async () => {
    const { change, now } = await start();
    await change([propose('a')]);
    expect(await now('a')).toEqual({
      ...asked,
      id: 'a',
      status: 'proposed',
      source: { from: 'proposal', case: 'case-1' },
      revision: 1,
    });
  });

  it('shows a role on the entity once it is accepted, and no longer once it ends', async () => {
    const { acme, change, now } = await start();
    await change([propose('a')]);
    expect(await acme.relationsOf(theService('archive'))).toEqual([]);
    await change([{ does: 'accept', id: 'a' }]);
    expect(await acme.relationsOf(theService('archive'))).toEqual([
      `hasCustomer ${theUnit('claims')}`,
      `hasCustomer ${thePerson('asa')}`,
    ]);
    await change([{ does: 'end', id: 'a' }], later);
    expect(await acme.relationsOf(theService('archive'))).toEqual([]);
    expect(await now('a')).toMatchObject({
      status: 'ended',
      acceptedAt: NOW,
      endedAt: later,
    });
  });

  it('takes over from the one who had it in the same moment', async () => {
    const { acme, change } = await start();
    await acme.has(person('bo'));
    await change([propose('a'), { does: 'accept', id: 'a' }]);
    await change([
      propose('b', { holder: thePerson('bo') }),
      { does: 'accept', id: 'b' },
      { does: 'end', id: 'a' },
    ]);
    expect(await acme.relationsOf(theService('archive'))).toEqual([
      `hasCustomer ${theUnit('claims')}`,
      `hasCustomer ${thePerson('bo')}`,
    ]);
  });

  it('keeps every version, with who and why', async () => {
    const { acme, change } = await start();
    await change([propose('a')]);
    await change([propose('a', { share: 40 })]);
    await change([{ does: 'accept', id: 'a' }]);
    await change([{ does: 'confirm', id: 'a' }], later);
    const versions = await versionsOf(acme.db, 'a');
    expect(versions.map(({ why }) => why)).toEqual([
      'proposed',
      'amended',
      'accepted',
      'confirmed',
    ]);
    expect(versions.map(({ assignment }) => assignment.share)).toEqual([
      60, 40, 40, 40,
    ]);
    expect(versions[0]).toMatchObject({
      by: thePerson('sofia'),
      case: 'case-1',
      at: NOW,
    });
  });

  it('writes nothing when the same changes come again', async () => {
    const { acme, change } = await start();
    const changes: AssignmentChange[] = [
      propose('a'),
      { does: 'accept', id: 'a' },
      { does: 'confirm', id: 'a' },
    ];
    await change(changes);
    const versions = await versionsOf(acme.db, 'a');
    const feed = await acme.db('effective_relations').select('*');
    await change(changes);
    expect(await versionsOf(acme.db, 'a')).toEqual(versions);
    expect(await acme.db('effective_relations').select('*')).toEqual(feed);
  });

  it('leaves a declined role declined, also when an answer comes late', async () => {
    const { change, now } = await start();
    await change([propose('a'), { does: 'decline', id: 'a' }]);
    await change([{ does: 'accept', id: 'a' }]);
    expect(await now('a')).toMatchObject({ status: 'declined', revision: 2 });
  });

  it('proposes what was declared, and leaves it as declared when that is taken back', async () => {
    const { acme, change, now } = await start();
    await acme.has(
      system('papers', { customers: [{ unit: 'claims', holder: 'asa' }] }),
    );
    const [declared] = await listAssignments(
      acme.db,
      { entity: theSystem('papers') },
      { visible: 'all', limit: 1 },
    );
    await change([
      propose(declared.id, { scope: { entities: [theSystem('papers')] } }),
    ]);
    expect(await now(declared.id)).toMatchObject({
      status: 'proposed',
      source: declared.source,
      mandate: asked.mandate,
    });
    await change([{ does: 'takeBack', id: declared.id }]);
    expect(await now(declared.id)).toEqual({ ...declared, revision: 3 });
  });

  it('ends what began as a proposal when that is taken back', async () => {
    const { change, now } = await start();
    await change([propose('a'), { does: 'takeBack', id: 'a' }]);
    expect(await now('a')).toMatchObject({ status: 'ended', endedAt: NOW });
  });

  describe('of somebody who stands in for another', () => {
    const deputy = { holder: thePerson('bo'), deputyFor: 'a' };
    const both: AssignmentChange[] = [
      propose('a'),
      { does: 'accept', id: 'a' },
      propose('d', deputy),
      { does: 'accept', id: 'd' },
    ];

    it('end with whoever has the role, and their history says why', async () => {
      const { acme, change, now } = await start();
      await change(both);
      await change(
        [
          { does: 'end', id: 'a' },
          { does: 'endAsDeputy', id: 'd' },
        ],
        later,
      );
      expect(await now('d')).toMatchObject({ status: 'ended', endedAt: later });
      expect((await versionsOf(acme.db, 'd')).at(-1)).toMatchObject({
        why: 'endedWithHolder',
        by: thePerson('sofia'),
        case: 'case-1',
      });
    });

    it('go on for the same person’s next row', async () => {
      const { acme, change, now } = await start();
      await change(both);
      await change([
        propose('b', { share: 40 }),
        { does: 'end', id: 'a' },
        { does: 'accept', id: 'b' },
        { does: 'standInFor', id: 'd', deputyFor: 'b' },
      ]);
      expect(await now('d')).toMatchObject({
        status: 'accepted',
        deputyFor: 'b',
      });
      expect((await versionsOf(acme.db, 'd')).at(-1)).toMatchObject({
        why: 'holderRenewed',
      });
    });

    it('end also where they accepted in the same moment as the role ended', async () => {
      const { change, now } = await start();
      await change([
        propose('a'),
        { does: 'accept', id: 'a' },
        propose('d', deputy),
      ]);
      await change([{ does: 'end', id: 'a' }], later);
      expect(await now('d')).toMatchObject({ status: 'proposed' });
      await change([{ does: 'accept', id: 'd' }], later);
      expect(await now('d')).toMatchObject({ status: 'ended' });
      await change([propose('e'), { does: 'accept', id: 'e' }]);
      await change([
        propose('f', { ...deputy, deputyFor: 'e' }),
        { does: 'accept', id: 'f' },
      ]);
      await change([{ does: 'end', id: 'e' }], later);
      expect(await now('f')).toMatchObject({ status: 'ended' });
    });
  });

  it('leaves nothing half written when the transaction fails', async () => {
    const { acme, now } = await start();
    await expect(
      acme.db.transaction(async trx => {
        await applyAssignmentChanges(
          trx,
          { settings: acme.settings, clock: () => NOW },
          [propose('a'), { does: 'accept', id: 'a' }],
          { case: 'case-1', at: NOW },
        );
        throw new Error('the case could not be written');
      }),
    ).rejects.toThrow();
    expect(await now('a')).toBeUndefined();
    expect(await acme.relationsOf(theService('archive'))).toEqual([]);
  });

  it('counts an approval once, however often its event comes', async () => {
    const { acme } = await start();
    const count = () =>
      acme.db.transaction(trx =>
        recordApprovals(
          trx,
          [{ assignment: 'a', money: { amount: 340_000, currency: 'SEK' } }],
          { case: 'case-2', seq: 7, at: NOW },
        ),
      );
    await count();
    await count();
    expect(await acme.db('approvals').select('amount')).toEqual([
      { amount: 340_000 },
    ]);
  });
});
