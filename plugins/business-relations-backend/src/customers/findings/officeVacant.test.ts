import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { assignmentReadPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import {
  domain,
  person,
  role,
  service,
  system,
  theDomain,
  thePerson,
  theService,
} from '../../testing/business';
import { changeablePolicy } from '../../testing/changeablePolicy';
import { Product } from '../../testing/Product';

const { policy, permissions } = changeablePolicy();

const ofNobody: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'business-relations',
  resourceType: 'business-relations-assignment',
  conditions: {
    rule: 'IS_HELD_BY',
    resourceType: 'business-relations-assignment',
    params: { people: [] },
  },
};

const held = (
  office: Assignment['role'],
  holder: string,
  given: Partial<Assignment> = {},
) => ({ ...role(office, holder, undefined, 'everything'), ...given });

describe('a vacant office of IT', () => {
  let product: Product;
  beforeEach(async () => {
    product = await Product.start('SQLITE_3', permissions.factory);
    await product.business.has(person('cecilia'), person('siv'));
  });
  afterEach(async () => {
    for (const name of Object.keys(policy)) delete policy[name];
    await product.stop();
  });

  const findings = async (limit = 100) => {
    const pages = [];
    let cursor: string | undefined;
    do {
      const page = await product.as('erik').client(routes.findings, {
        query: { kind: 'officeVacant', limit, ...(cursor && { cursor }) },
      });
      pages.push(page);
      cursor = page.next;
    } while (cursor);
    return pages.flatMap(({ items }) => items);
  };
  const vacant = async (limit?: number) =>
    (await findings(limit)).map(({ role: office }) => office);

  it('is told as long as nobody has taken it on, also page by page, and counted', async () => {
    expect(await vacant()).toEqual(['steeringChair', 'signatory']);
    expect(await vacant(1)).toEqual(['steeringChair', 'signatory']);
    const { items } = await product
      .as('erik')
      .client(routes.findingCounts, { query: {} });
    expect(items[0]).toEqual({ kind: 'officeVacant', number: 2, more: false });

    await product.business.assigns(
      held('steeringChair', 'cecilia'),
      held('signatory', 'siv'),
    );
    expect(await vacant()).toEqual([]);
  });

  it('is the task of whoever fills vacancies, since the catalog is known where nobody ever had it', async () => {
    const [{ appeared }] = await product
      .db('entities')
      .min('appeared_at as appeared');
    expect(await findings()).toMatchObject([
      {
        role: 'steeringChair',
        since: appeared,
        task: {
          of: 'people',
          people: [{ person: thePerson('dag'), role: 'deliveryManager' }],
        },
      },
      { role: 'signatory' },
    ]);
  });

  it('is the task of whoever is asked to take it on, in the case in which they are', async () => {
    const { line } = await product.as('dag').opens('role', {
      ask: 'accept',
      role: 'signatory',
      holder: thePerson('siv'),
      scope: { everything: true },
      mandate: { services: 'all', from: '2026-01-01' },
    });
    const [, signatory] = await findings();
    expect(signatory).toMatchObject({
      case: line.id,
      task: { of: 'people', people: [{ person: thePerson('siv') }] },
      because: { code: 'role-not-accepted' },
    });
    await product.as('siv').does(line.id, 'accept');
    expect(await vacant()).toEqual(['steeringChair']);
  });

  it('is one from when its holder left the catalog, or its mandate was over', async () => {
    const accepted = { acceptedAt: '2026-01-07T09:00:00.000Z' };
    await product.business.assigns(
      held('steeringChair', 'cecilia', accepted),
      held('signatory', 'siv', {
        ...accepted,
        mandate: { services: 'all', from: '2026-01-01', to: '2026-06-30' },
      }),
    );
    expect(await findings()).toMatchObject([
      {
        role: 'signatory',
        since: '2026-06-30T23:59:59.999Z',
        because: { code: 'mandate-ended' },
      },
    ]);
    const leftAt = '2026-11-24T09:00:00.000Z';
    await product
      .db('entities')
      .where({ ref: thePerson('cecilia') })
      .update({ gone_since: leftAt });
    expect(await findings()).toMatchObject([
      {
        role: 'steeringChair',
        since: leftAt,
        because: {
          code: 'holder-left',
          params: { person: thePerson('cecilia') },
        },
      },
      { role: 'signatory' },
    ]);
  });

  it('is one where somebody has it for some services only', async () => {
    await product.business.has(
      domain('office'),
      system('papers', { domain: 'office' }),
      service('archive', { system: 'papers' }),
    );
    await product.business.assigns(
      held('steeringChair', 'cecilia'),
      held('signatory', 'siv', { scope: { entities: [theDomain('office')] } }),
    );
    expect(await findings()).toMatchObject([
      {
        role: 'signatory',
        because: {
          code: 'office-held-in-part',
          params: { role: 'signatory', without: 1 },
        },
      },
    ]);
    await product.business.assigns({
      ...held('signatory', 'dag', { id: 'the rest' }),
      scope: { entities: [theService('intake')] },
    });
    expect(await vacant()).toEqual([]);
  });

  it('is told without its holder to whoever may not see the role', async () => {
    await product.business.assigns(
      held('signatory', 'siv'),
      held('steeringChair', 'gone'),
    );
    expect(await findings()).toMatchObject([
      { assignment: expect.anything(), because: expect.anything() },
    ]);
    policy[assignmentReadPermission.name] = ofNobody;
    const [chair] = await findings();
    expect(chair).toMatchObject({ role: 'steeringChair' });
    expect(JSON.stringify(chair)).not.toContain('gone');
  });
});
