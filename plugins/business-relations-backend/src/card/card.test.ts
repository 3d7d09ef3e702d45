import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { caseRules } from '@business-relations/rules';
import { Visible } from '../assignments/visible';
import { createShownTo } from '../catalog/catalogVisibility';
import { createRoles } from '../startRoles';
import {
  Business,
  domain,
  entity,
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
import { AuthorizedCard, Card } from './Card';
import { createRightsOnCard } from './rightsOnCard';

const mandate = {
  money: { amount: 500_000, currency: 'SEK' },
  evidence: 'Budget 2026',
};

describe.each(databases.eachSupportedId())('the card of a service, %s', id => {
  const start = async () => {
    const acme = await new Business(await databaseWithTables(id)).has(
      domain('office'),
      system('papers', { domain: 'office' }),
      service('archive', {
        system: 'papers',
        offering: [{ key: 'storage', title: 'More storage' }],
      }),
      unit('acme'),
      unit('claims', 'acme'),
      unit('motor', 'claims'),
      entity('User', 'asa', {
        memberOf: ['claims'],
        profile: { displayName: 'Åsa Berg' },
      }),
      person('margareta', 'acme'),
      person('johan', 'motor'),
      person('pontus', 'motor'),
      person('erik'),
    );
    const card = new Card(
      acme.db,
      createRoles(acme.settings, acme.clock),
      caseRules,
      acme.clock,
    );
    const seen = (visible: Visible = 'all') =>
      card.of(theService('archive'), thePerson('pontus'), visible);
    return { acme, card, seen };
  };
  const customer = role('customer', 'asa', 'claims', [theDomain('office')], {
    mandate,
  });

  it('names who has which role, at which level, and what waits or is over', async () => {
    const { acme, seen } = await start();
    const expired = role('orderer', 'pontus', 'motor', [theSystem('papers')], {
      mandate: { to: '2026-11-01' },
    });
    const orderer = role('orderer', 'johan', 'motor', [theSystem('papers')]);
    const above = role('orderer', 'asa', 'claims', [theDomain('office')]);
    const asked = role(
      'accountManager',
      'erik',
      'claims',
      [theService('archive')],
      { status: 'proposed' },
    );
    await acme.assigns(customer, orderer, above, expired, asked);
    const { roles } = await seen();
    expect(
      roles.map(({ assignment, level, inForce }) => [
        assignment.id,
        level,
        inForce,
      ]),
    ).toEqual([
      [customer.id, theDomain('office'), true],
      [orderer.id, theSystem('papers'), true],
      [expired.id, theSystem('papers'), false],
      [asked.id, theService('archive'), false],
    ]);
  });

  it('names who stands in for somebody now, to those who may see that role', async () => {
    const { acme, seen } = await start();
    const standing = (holder: string, from: string) =>
      role('customer', holder, 'claims', [theDomain('office')], {
        deputyFor: customer.id,
        mandate: { ...mandate, from, to: '2099-12-31' },
      });
    const now = standing('margareta', '2026-01-01');
    await acme.assigns(customer, now, standing('johan', '2099-01-01'));
    expect((await seen()).roles).toMatchObject([
      {
        assignment: { id: customer.id },
        standIns: [{ person: thePerson('margareta'), to: '2099-12-31' }],
      },
    ]);
    const { roles } = await seen({
      key: 'holder',
      values: [thePerson('asa')],
    });
    expect(roles[0]).not.toHaveProperty('standIns');
  });

  it('says once what was declared and then proposed', async () => {
    const { acme, seen } = await start();
    await acme.has(
      system('papers', {
        domain: 'office',
        customers: [{ unit: 'claims', holder: 'asa' }, 'group:default/motor'],
      }),
    );
    const proposed = role('customer', 'asa', 'claims', [theSystem('papers')], {
      status: 'proposed',
    });
    await acme.assigns(proposed);
    const { roles } = await seen();
    expect(
      roles.map(({ assignment: { unit: of, status } }) => [of, status]),
    ).toEqual([
      [theUnit('claims'), 'proposed'],
      [theUnit('motor'), 'identified'],
    ]);
  });

  it('answers every question, starts what is installed, and names everybody', async () => {
    const { acme, seen } = await start();
    await acme.assigns(customer);
    const { questions, names, offering, openCases, at } = await seen();
    expect(
      Object.fromEntries(
        questions.map(({ question, starts }) => [question, starts]),
      ),
    ).toEqual({
      order: 'requirement',
      dialogue: 'dialogue',
      change: 'requirement',
      new: 'requirement',
      serviceLevel: undefined,
      complaint: undefined,
      money: undefined,
      escalation: undefined,
    });
    const change = questions.find(({ question }) => question === 'change');
    expect(change?.route.decide).toMatchObject({
      by: 'one',
      decider: { parties: [{ person: thePerson('asa') }] },
    });
    expect(names).toMatchObject({
      [thePerson('asa')]: 'Åsa Berg',
      [theUnit('claims')]: 'claims',
    });
    expect(offering).toEqual([{ key: 'storage', title: 'More storage' }]);
    expect(openCases).toEqual({ total: 0, needDecision: 0, byKind: {} });
    expect(at).toBe(NOW);
  });

  it('asks a few statements for all of that', async () => {
    const { acme, seen } = await start();
    await acme.assigns(customer);
    let asked = 0;
    acme.db.on('query', () => (asked += 1));
    await seen();
    expect(asked).toBeLessThan(7);
  });

  it('shows only the roles that the policy lets a reader see', async () => {
    const { acme, seen } = await start();
    await acme.assigns(customer);
    expect((await seen({ key: 'role', values: ['orderer'] })).roles).toEqual(
      [],
    );
  });

  it('routes one question with its amount', async () => {
    const { acme, card } = await start();
    await acme.assigns(
      customer,
      role('customer', 'margareta', 'acme', [theService('elsewhere')], {
        mandate: { ...mandate, money: { amount: 1e7, currency: 'SEK' } },
      }),
    );
    const decides = async (amount: number) => {
      const { route } = await card.route(
        {
          question: 'change',
          entity: theService('archive'),
          amount: { amount, currency: 'SEK' },
        },
        thePerson('pontus'),
      );
      return route.decide.by === 'one'
        ? route.decide.decider.parties[0].person
        : route.decide.by;
    };
    expect(await decides(500_000)).toBe(thePerson('asa'));
    expect(await decides(500_001)).toBe(thePerson('margareta'));
  });

  it('knows no service, nor unit, that isn’t there or that the catalog hides', async () => {
    const { acme, card } = await start();
    await acme.has(entity('Component', 'parser', { type: 'library' }));
    const unknown = (ref: string) => ({
      refused: { code: 'unknown-entity', params: { ref } },
    });
    for (const name of ['nothing', 'parser']) {
      await expect(
        card.of(theService(name), thePerson('pontus'), 'all'),
      ).rejects.toMatchObject(unknown(theService(name)));
    }
    await expect(
      card.route(
        { question: 'new', unit: theUnit('nowhere') },
        thePerson('pontus'),
      ),
    ).rejects.toMatchObject(unknown(theUnit('nowhere')));

    const authorized = new AuthorizedCard(
      card,
      async () => ({
        visible: 'all',
        ofEntities: { result: AuthorizeResult.ALLOW },
        mayPropose: [],
      }),
      async (_, refs) =>
        new Set([...refs].filter(ref => ref !== theService('archive'))),
    );
    await expect(
      authorized.of(
        theService('archive'),
        thePerson('pontus'),
        mockCredentials.user(),
      ),
    ).rejects.toMatchObject(unknown(theService('archive')));
  });

  it('asks the permission backend once: what is seen, of which entities, and whom its reader may propose', async () => {
    const { card } = await start();
    const authorizeConditional = jest.fn(
      async (asked: QueryPermissionRequest[]) =>
        asked.map(({ permission }) => ({
          result: permission.name.endsWith('.administer')
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    );
    const permissions = mockServices.permissions.mock({ authorizeConditional });
    const registry = mockServices.permissionsRegistry.mock();
    registry.getPermissionRuleset.mockReturnValue({
      getRuleByName: () => {
        throw new Error('The policy of this test has no conditions');
      },
    });
    const authorized = new AuthorizedCard(
      card,
      createRightsOnCard(permissions, registry),
      createShownTo({ catalog: catalogServiceMock(), permissions }),
    );
    const answer = await authorized.of(
      theService('archive'),
      thePerson('pontus'),
      mockCredentials.user(),
    );
    expect(answer.mayPropose).toEqual(['customer', 'orderer']);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(permissions.authorize).not.toHaveBeenCalled();
  });
});
