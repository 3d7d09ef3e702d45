import { FindingKind } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Visible } from '../../assignments/visible';
import {
  forgetFailing,
  storeFailing,
} from '../../catalog/database/storeFailing';
import { readShape } from '../../catalog/shape';
import {
  Business,
  domain,
  person,
  role,
  service,
  system,
  theDomain,
  thePerson,
  theService,
  theSystem,
  theUnit,
  unit,
} from '../../testing/business';
import { databases, databaseWithTables } from '../../testing/databases';
import { Findings } from './Findings';
import { FindingsCursor, Placed } from './source';

const mandate = { evidence: 'Budget 2026' };

const officesOfIt = ['deliveryManager', 'steeringChair', 'signatory'] as const;

describe.each(databases.eachSupportedId())('findings on %s', id => {
  const start = async () => {
    const acme = await new Business(await databaseWithTables(id)).has(
      domain('office'),
      system('papers', { domain: 'office' }),
      service('archive', { system: 'papers' }),
      unit('finance'),
      unit('claims'),
      person('anders'),
      person('asa'),
      person('erik'),
      person('dag'),
    );
    await acme.assigns(
      ...officesOfIt.map(office =>
        role(office, 'dag', undefined, 'everything'),
      ),
    );
    const findings = new Findings(acme.db, acme.settings, acme.clock);
    const found = async ({
      kind,
      roles = 'all',
      limit = 100,
    }: { kind?: FindingKind; roles?: Visible; limit?: number } = {}) => {
      const placed: Placed[] = [];
      let after: FindingsCursor | undefined;
      for (;;) {
        const portion = await findings.find(
          { limit, ...(kind && { kind }), ...(after && { after }) },
          { roles, cases: 'all' },
        );
        placed.push(...portion);
        if (portion.length < limit) return placed;
        after = portion.at(-1)?.at;
      }
    };
    const all = async (asked?: Parameters<typeof found>[0]) =>
      (await found(asked)).map(({ finding: { kind, entity: about, detail } }) =>
        [kind, about, detail].filter(Boolean).join(' '),
      );
    return { acme, found, all };
  };
  const paid = role('customer', 'anders', 'finance', [theDomain('office')], {
    mandate,
  });
  const managed = role('accountManager', 'erik', 'finance', [
    theDomain('office'),
  ]);

  it('are none where everything is as it should be', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    expect(await all()).toEqual([]);
  });

  it('name the service that nobody pays for', async () => {
    const { acme, all } = await start();
    await acme.has({ ...service('parser'), spec: { type: 'library' } });
    expect(await all()).toEqual([
      `serviceWithoutCustomer ${theService('archive')}`,
    ]);
  });

  it('tell since when nobody pays for a service: since the catalog has it, or since its last customer ended', async () => {
    const { acme, found } = await start();
    const since = async () =>
      (await found({ kind: 'serviceWithoutCustomer' })).map(
        ({ finding }) => finding.since,
      );
    expect(await since()).toEqual([acme.clock()]);

    await acme.assigns(paid);
    acme.clock = () => '2026-12-01T08:00:00.000Z';
    await acme.assigns({ ...paid, status: 'ended', revision: 2 });
    expect(await since()).toEqual(['2026-12-01T08:00:00.000Z']);

    acme.clock = () => '2026-12-02T08:00:00.000Z';
    await acme.assigns(managed);
    await acme.has(service('archive', { owner: 'office' }));
    expect(await since()).toEqual(['2026-12-01T08:00:00.000Z']);
  });

  it('name a customer without account manager', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid);
    expect(await all()).toEqual([`noAccountManager ${theUnit('finance')}`]);
  });

  it('name roles that wait, are over, rest on nothing, or whose holder has left', async () => {
    const { acme, all } = await start();
    const orderer = (holder: string, given: object) =>
      role('orderer', holder, 'finance', [theSystem('papers')], given);
    await acme.assigns(
      paid,
      managed,
      orderer('asa', { status: 'proposed' }),
      orderer('erik', { mandate: { ...mandate, to: '2026-11-20' } }),
      orderer('anders', { mandate: {} }),
      orderer('gunnar', { mandate }),
    );
    expect(await all()).toEqual([
      `holderLeft ${theSystem('papers')}`,
      `expired ${theSystem('papers')}`,
      `pending ${theSystem('papers')}`,
      `noEvidence ${theSystem('papers')}`,
    ]);
  });

  it('name who orders what another part of the business pays for', async () => {
    const { acme, all } = await start();
    await acme.assigns(
      paid,
      managed,
      role('orderer', 'asa', 'claims', [theService('archive')], { mandate }),
    );
    expect(await all()).toEqual([`ordererOutside ${theService('archive')}`]);
  });

  it('name what YAML declares: vacant, not proposed, no longer declared', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    const declare = (spec: object) =>
      acme.has(system('papers', { domain: 'office', ...spec }));
    await declare({
      customers: [{ unit: 'finance', holder: 'anders' }],
      orderers: ['group:default/claims', { unit: 'claims', holder: 'asa' }],
    });
    expect(await all()).toEqual([
      `vacant ${theSystem('papers')}`,
      `notProposed ${theSystem('papers')}`,
      `notProposed ${theSystem('papers')}`,
    ]);
    // Taken up by a proposal of the same role in the same place.
    await acme.assigns(
      role('orderer', 'asa', 'claims', [theSystem('papers')], {
        status: 'proposed',
        mandate,
      }),
    );
    await declare({});
    expect(await all()).toEqual([
      `pending ${theSystem('papers')}`,
      `ordererOutside ${theSystem('papers')}`,
      `noLongerDeclared ${theSystem('papers')}`,
      `noLongerDeclared ${theSystem('papers')}`,
      `noLongerDeclared ${theSystem('papers')}`,
    ]);
  });

  it('name entities that can’t be read, and where', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    await acme.has(
      system('papers', { domain: 'office', customers: ['component:x'] }),
    );
    await acme
      .db('entities')
      .where({ ref: theService('archive') })
      .update({ error: 'no such owner' });
    expect(await all()).toEqual([
      `unreadable ${theSystem('papers')} spec.customers[0]`,
      `entityError ${theService('archive')} no such owner`,
    ]);
  });

  it('list what the catalog could never process, until it could', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    const spotify = 'api:default/spotify';
    const failing = [
      { entity: spotify, error: 'no such file' },
      // By now it is among those that the catalog has.
      { entity: theService('archive'), error: 'no such owner' },
    ];
    await acme.db.transaction(trx => storeFailing(trx, failing, acme.clock()));
    expect(await all()).toEqual([`entityError ${spotify} no such file`]);

    await acme.db.transaction(trx => forgetFailing(trx, [spotify]));
    expect(await all()).toEqual([]);
  });

  it('come page by page, each once, and only those a reader may see', async () => {
    const { acme, all } = await start();
    await acme.has(...['a', 'b', 'c'].map(name => service(name)));
    await acme.assigns(
      paid,
      role('orderer', 'asa', 'finance', [theService('a')], {
        status: 'proposed',
        mandate,
      }),
    );
    const whole = await all();
    expect(whole).toHaveLength(5);
    for (const limit of [1, 2, 3, 4]) {
      expect(await all({ limit })).toEqual(whole);
    }
    expect(
      await all({ roles: { key: 'holder', values: [thePerson('erik')] } }),
    ).toHaveLength(3);
  });

  it('tell since when a customer has no account manager: since it is one, or since the last ended', async () => {
    const { acme, found } = await start();
    const since = async () =>
      (await found({ kind: 'noAccountManager' })).map(
        ({ finding }) => finding.since,
      );
    const acceptedAt = '2026-02-01T08:00:00.000Z';
    await acme.assigns({ ...paid, acceptedAt });
    expect(await since()).toEqual([acceptedAt]);

    await acme.assigns({ ...managed, acceptedAt });
    expect(await since()).toEqual([]);

    const endedAt = '2026-03-01T08:00:00.000Z';
    await acme.assigns({
      ...managed,
      acceptedAt,
      endedAt,
      status: 'ended',
      revision: 2,
    });
    expect(await since()).toEqual([endedAt]);
  });

  it('tell since when a role is of somebody who is not in the catalog, also where they never were', async () => {
    const { acme, found } = await start();
    const since = async () =>
      (await found({ kind: 'holderLeft' })).map(({ finding }) => finding.since);
    await acme.assigns({ ...managed, holder: thePerson('gunnar') });
    expect(await since()).toEqual([acme.clock()]);

    await acme.has(person('gunnar'));
    expect(await since()).toEqual([]);

    const left = '2026-12-03T08:00:00.000Z';
    acme.clock = () => left;
    await acme.mirror.missed({ first: [], gone: [thePerson('gunnar')] });
    expect(await since()).toEqual([left]);
  });

  it('tell since when roles of an entity can’t be read, whichever they are', async () => {
    const { acme, found } = await start();
    const since = async () =>
      (await found({ kind: 'unreadable' })).map(({ finding }) => finding.since);
    const declares = (at: string, ...customers: string[]) => {
      acme.clock = () => at;
      return acme.has(system('papers', { domain: 'office', customers }));
    };
    await declares('2026-11-25T08:00:00.000Z', 'component:x');
    await declares('2026-11-26T08:00:00.000Z', 'component:y');
    expect(await since()).toEqual(['2026-11-25T08:00:00.000Z']);
    await declares('2026-11-27T08:00:00.000Z');
    expect(await since()).toEqual([]);
    await declares('2026-11-28T08:00:00.000Z', 'component:x');
    expect(await since()).toEqual(['2026-11-28T08:00:00.000Z']);
  });

  it('tell since when a mandate is over', async () => {
    const { acme, found } = await start();
    await acme.assigns(
      {
        ...paid,
        mandate: {
          services: 'all',
          from: '2026-01-01',
          to: '2026-11-20',
          evidence: 'x',
        },
      },
      managed,
    );
    expect(await found({ kind: 'expired' })).toMatchObject([
      { finding: { since: '2026-11-20T23:59:59.999Z' } },
    ]);
  });

  it('want nobody asked who has left, but somebody else found', async () => {
    const { acme, all } = await start();
    await acme.assigns(paid, managed);
    await acme.has(
      system('papers', {
        domain: 'office',
        orderers: [{ unit: 'finance', holder: 'gunnar' }],
      }),
    );
    expect(await all()).toEqual([`holderLeft ${theSystem('papers')}`]);
  });

  it('are those of one kind where one is asked for, also page by page', async () => {
    const { acme, all } = await start();
    await acme.has(...['a', 'b', 'c'].map(name => service(name)));
    await acme.assigns(
      paid,
      ...['asa', 'erik'].map(holder =>
        role('orderer', holder, 'finance', [theService('a')], {
          status: 'proposed',
          mandate,
        }),
      ),
    );
    for (const limit of [1, 2, 3]) {
      expect(await all({ kind: 'serviceWithoutCustomer', limit })).toEqual(
        ['a', 'b', 'c'].map(
          name => `serviceWithoutCustomer ${theService(name)}`,
        ),
      );
      expect(await all({ kind: 'pending', limit })).toEqual([
        `pending ${theService('a')}`,
        `pending ${theService('a')}`,
      ]);
      expect(await all({ kind: 'expired', limit })).toEqual([]);
    }
  });

  it('tell since when the catalog finds something wrong, whatever its words are by now', async () => {
    const { acme, found } = await start();
    await acme.assigns(paid, managed);
    const reads = (at: string, error?: string) => {
      acme.clock = () => at;
      return acme.mirror.read([
        {
          ...readShape(service('archive', { system: 'papers' })),
          ...(error !== undefined && { error }),
        },
      ]);
    };
    await reads('2026-11-24T10:00:00.000Z', 'no such owner');
    await reads('2026-11-24T11:00:00.000Z', 'no such owner: x');
    expect(await found()).toMatchObject([
      {
        finding: {
          kind: 'entityError',
          since: '2026-11-24T10:00:00.000Z',
          detail: 'no such owner: x',
        },
      },
    ]);
    await reads('2026-11-24T12:00:00.000Z');
    expect(await found()).toEqual([]);
    await reads('2026-11-24T13:00:00.000Z', 'again');
    expect(await found()).toMatchObject([
      { finding: { since: '2026-11-24T13:00:00.000Z' } },
    ]);
  });
});
