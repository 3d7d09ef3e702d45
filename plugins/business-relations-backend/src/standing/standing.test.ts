import { questions } from '@business-relations/backstage-plugin-business-relations-common';
import { defaultRules, routeDecision } from '@business-relations/rules';
import { writeAssignments } from '../assignments/database/writeAssignments';
import { createRoles } from '../startRoles';
import {
  Business,
  domain,
  NOW,
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
} from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { Standings } from './Standings';

jest.setTimeout(120_000);

const mandate = (amount: number) => ({
  money: { amount, currency: 'SEK' },
  evidence: 'Budget 2026',
});

describe.each(databases.eachSupportedId())('as of a moment, %s', id => {
  const start = async () => {
    const acme = await new Business(await databaseWithTables(id)).has(
      domain('office'),
      system('papers', { domain: 'office' }),
      service('archive', { system: 'papers' }),
      service('reader', { system: 'papers' }),
      service('lonely'),
      unit('acme'),
      unit('claims', 'acme'),
      unit('motor', 'claims'),
      person('asa', 'claims'),
      person('anders', 'claims'),
      person('margareta', 'acme'),
      person('pontus', 'motor'),
    );
    const standings = new Standings(acme.db, acme.settings, () => NOW);
    const on = (
      at: string | undefined,
      name = 'archive',
      hidden: string[] = [],
    ) =>
      standings.of(
        theService(name),
        at,
        thePerson('pontus'),
        'all',
        async refs => new Set(refs.filter(ref => !hidden.includes(ref))),
      );
    return { acme, standings, on };
  };
  type Started = Awaited<ReturnType<typeof start>>;

  const asa = role('customer', 'asa', 'claims', [theDomain('office')], {
    mandate: mandate(500_000),
  });

  /** Åsa was customer until Anders took over on 1 June. */
  const tookOver = async ({ acme }: Started) => {
    acme.clock = () => '2026-01-10T09:00:00.000Z';
    await acme.assigns(asa);
    acme.clock = () => '2026-06-01T09:00:00.000Z';
    const anders = role('customer', 'anders', 'claims', [theDomain('office')], {
      mandate: { ...mandate(300_000), from: '2026-06-01' },
    });
    const at = acme.clock();
    await acme.db.transaction(trx =>
      writeAssignments(trx, [
        {
          assignment: { ...asa, status: 'ended', endedAt: at, revision: 2 },
          why: 'ended',
          at,
          by: thePerson('margareta'),
        },
      ]),
    );
    await acme.assigns(anders);
  };

  const decides = (
    { questions: answered }: Awaited<ReturnType<Started['on']>>,
    asked = 'change',
  ) => {
    const decide = answered.find(({ question }) => question === asked)?.route
      .decide;
    return decide?.by === 'one' ? decide.decider.parties[0].person : decide?.by;
  };

  it('who could decide for this service on 3 March, and on what mandate', async () => {
    const started = await start();
    await tookOver(started);
    const then = await started.on('2026-03-03');
    expect(then.day).toBe('2026-03-03');
    expect(decides(then)).toBe(thePerson('asa'));
    expect(then.chain).toMatchObject([
      {
        role: 'customer',
        steps: [
          {
            level: theDomain('office'),
            assignments: [
              {
                inForce: true,
                assignment: {
                  holder: thePerson('asa'),
                  mandate: { money: { amount: 500_000 } },
                },
              },
            ],
          },
        ],
      },
    ]);
    expect(decides(await started.on(undefined))).toBe(thePerson('anders'));
    expect(decides(await started.on('2025-12-31'))).toBe('vacant');
  });

  it('a day is as it was at its end, a moment as it was just then', async () => {
    const started = await start();
    await tookOver(started);
    expect(decides(await started.on('2026-06-01'))).toBe(thePerson('anders'));
    expect(decides(await started.on('2026-06-01T08:59:59.000Z'))).toBe(
      thePerson('asa'),
    );
  });

  it('tells what became of the roles until then, latest first', async () => {
    const started = await start();
    await tookOver(started);
    const told = async (at?: string) =>
      (await started.on(at)).history.map(({ why, by, assignment }) => [
        assignment.holder,
        why,
        by,
      ]);
    expect(await told('2026-03-03')).toEqual([
      [thePerson('asa'), 'accepted', undefined],
    ]);
    expect((await told()).length).toBe(3);
    expect(await told()).toContainEqual([
      thePerson('asa'),
      'ended',
      thePerson('margareta'),
    ]);
  });

  it('shows what a nearer level takes the place of', async () => {
    const started = await start();
    const nearer = role(
      'customer',
      'margareta',
      'acme',
      [theSystem('papers')],
      {
        mandate: mandate(1_000_000),
      },
    );
    await started.acme.assigns(asa, nearer);
    const [{ steps }] = (await started.on(undefined)).chain;
    expect(
      steps.map(({ level, assignments: [one] }) => [level, one.replacedBy]),
    ).toEqual([
      [theSystem('papers'), undefined],
      [theDomain('office'), theSystem('papers')],
    ]);
  });

  it('has the units of the business that its roles name below those above them, and leaves out those that the catalog hides', async () => {
    const { acme, on } = await start();
    await acme.assigns(asa);
    await acme.assigns(
      role('orderer', 'pontus', 'motor', [theDomain('office')]),
    );
    await acme.has(unit('it'));
    await acme.assigns(
      role('serviceManager', 'margareta', 'it', [theDomain('office')]),
    );
    const inPlace = [
      { unit: theUnit('claims'), above: theUnit('acme') },
      { unit: theUnit('motor'), above: theUnit('claims') },
    ];
    expect((await on(undefined)).units).toEqual([
      { unit: theUnit('acme') },
      ...inPlace,
    ]);
    const hidden = await on(undefined, 'archive', [theUnit('acme')]);
    expect(hidden.units).toEqual([{ unit: theUnit('claims') }, inPlace[1]]);
  });

  it('counts what was approved until then alone', async () => {
    const started = await start();
    const capped = {
      ...asa,
      mandate: {
        services: 'all' as const,
        from: '2026-01-01',
        money: { amount: 500_000, currency: 'SEK' },
        yearlyCeiling: { amount: 500_000, currency: 'SEK' },
      },
    };
    started.acme.clock = () => '2026-01-10T09:00:00.000Z';
    await started.acme.assigns(capped);
    await started.acme.db('approvals').insert({
      case_id: 'case-1',
      seq: 1,
      assignment: capped.id,
      at: '2026-05-01T09:00:00.000Z',
      amount: 500_000,
      currency: 'SEK',
    });
    const upTo = async (at: string) =>
      (await started.on(at)).questions.find(
        ({ question }) => question === 'change',
      )?.route.bands?.[0].upTo?.amount;
    expect(await upTo('2026-03-03')).toBe(500_000);
    expect(await upTo('2026-07-01')).not.toBe(500_000);
  });

  it('of a unit: who had which role for it', async () => {
    const started = await start();
    await tookOver(started);
    const holders = async (at?: string) =>
      (await started.standings.ofUnit(theUnit('claims'), at, 'all')).roles.map(
        ({ assignment: { holder }, inForce }) => [holder, inForce],
      );
    expect(await holders('2026-03-03')).toEqual([[thePerson('asa'), true]]);
    expect(await holders()).toEqual([[thePerson('anders'), true]]);
  });

  it('of many services in one call: the very answers that each gets alone, in the order asked', async () => {
    const { acme, standings } = await start();
    const roles = createRoles(acme.settings, acme.clock);
    await acme.assigns(
      asa,
      role('customer', 'margareta', 'acme', [theService('reader')], {
        mandate: mandate(50_000),
      }),
      role('orderer', 'pontus', 'motor', [theService('archive')], {
        mandate: {},
      }),
      role('orderer', 'anders', 'claims', 'everything', { mandate: {} }),
      role('steeringChair', 'margareta', 'acme', 'everything'),
      role('customer', 'anders', 'claims', [theDomain('office')], {
        id: 'deputy',
        deputyFor: asa.id,
        mandate: mandate(100_000),
      }),
    );
    const entities = ['reader', 'lonely', 'archive'].map(theService);
    for (const question of questions) {
      const { items } = await standings.whoDecides(
        {
          entities: [...entities, theService('nothing')],
          question,
          at: undefined,
        },
        thePerson('pontus'),
        'all',
      );
      expect(items.map(({ entity }) => entity)).toEqual(entities);
      for (const { entity, route } of items) {
        const relations = await roles.relationsFor(
          acme.db,
          {
            subject: entity,
            units: [],
            people: [],
            asker: thePerson('pontus'),
          },
          { at: NOW },
        );
        expect(route).toEqual(
          routeDecision({
            question,
            asker: thePerson('pontus'),
            relations,
            rules: defaultRules,
            at: NOW,
          }),
        );
      }
    }
  });

  it('a thousand take the statements of one', async () => {
    const { acme, standings } = await start();
    const names = Array.from({ length: 1000 }, (_, n) => `s${n}`);
    await acme.has(...names.map(name => service(name, { system: 'papers' })));
    await acme.assigns(asa);
    const asked = async (entities: string[]) => {
      let statements = 0;
      const count = () => (statements += 1);
      acme.db.on('query', count);
      const { items } = await standings.whoDecides(
        { entities, question: 'change', at: undefined },
        thePerson('pontus'),
        'all',
      );
      acme.db.removeListener('query', count);
      expect(items).toHaveLength(entities.length);
      return statements;
    };
    const one = await asked([theService('s0')]);
    expect(await asked(names.map(theService))).toBeLessThan(one + 12);
  });
});
