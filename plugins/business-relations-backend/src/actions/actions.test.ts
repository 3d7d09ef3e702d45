import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import mcp from '@backstage/plugin-mcp-actions-backend';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { assignmentProposePermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { changeablePolicy } from '../testing/changeablePolicy';
import { databases } from '../testing/databases';
import { Product } from '../testing/Product';
import { theService, theUnit } from '../testing/business';
import { aRequirementToDecide } from '../testing/requirement';

const { policy, permissions, deny } = changeablePolicy();
const [anyDatabase] = databases.eachSupportedId()[0];
const actions = '/api/business-relations/.backstage/actions/v1/actions';

const customer = {
  role: 'customer',
  holder: 'user:default/dag',
  unit: theUnit('motor'),
  entities: [theService('archive')],
  mandate: {
    money: { amount: 100_000, currency: 'SEK' },
    from: '2026-01-01',
  },
};

describe('actions for assistants', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start(anyDatabase, permissions.factory);
  });
  afterEach(() => {
    for (const name of Object.keys(policy)) delete policy[name];
    product.hiddenInCatalog.clear();
  });
  afterAll(() => product.stop());

  const asUser = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);

  const invokes = async (
    authorization: string,
    action: string,
    input: object = {},
  ) => {
    const { status, body } = await product.http
      .post(`${actions}/business-relations:${action}/invoke`)
      .set({ authorization })
      .send(input);
    return status === 200 ? body.output : { status, error: body.error };
  };

  it('are listed with what they do to the world', async () => {
    const { body } = await product.http
      .get(actions)
      .set({ authorization: asUser('karin') });
    const told = body.actions.map(
      ({ name, attributes }: { name: string; attributes: object }) => [
        name,
        attributes,
      ],
    );
    const reads = { readOnly: true, destructive: false, idempotent: true };
    const writes = { readOnly: false, destructive: false, idempotent: false };
    expect(told).toEqual([
      ['who-decides', reads],
      ['my-work', reads],
      ['propose-role', writes],
      ['raise-requirement', writes],
    ]);
  });

  it('say who decides about a service, and why', async () => {
    const answer = await invokes(asUser('karin'), 'who-decides', {
      entity: theService('intake'),
      amount: 200_000,
      currency: 'SEK',
    });
    expect(answer).toMatchObject({
      route: {
        question: 'change',
        decide: {
          by: 'one',
          decider: { parties: [{ person: 'user:default/asa' }] },
        },
      },
      names: { 'user:default/asa': 'asa' },
    });
    expect(answer.reasons.join(' ')).toMatch(/asa.*claims/i);
  });

  it('tell nobody of a service that the catalog hides from them', async () => {
    policy[catalogEntityReadPermission.name] = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'catalog-entity',
        params: { claims: [] },
      },
    };
    product.hiddenInCatalog.add(theService('archive'));
    const refused = {
      status: 404,
      error: {
        name: 'NotFoundError',
        message: expect.stringMatching(/unknown-entity/),
      },
    };
    expect(
      await invokes(asUser('karin'), 'who-decides', {
        entity: theService('archive'),
      }),
    ).toMatchObject(refused);
    expect(
      await invokes(asUser('karin'), 'raise-requirement', {
        subject: theService('archive'),
        title: 'A file less',
      }),
    ).toMatchObject(refused);
  });

  it('tell somebody what is asked of them, in their language', async () => {
    const { line } = await aRequirementToDecide(product);
    const { asked } = await invokes(asUser('asa'), 'my-work');
    expect(asked).toContainEqual(
      expect.objectContaining({
        case: line.id,
        what: expect.stringMatching(/^Decide on “Claims from a phone”/),
        page: expect.stringMatching(
          new RegExp(`/business-relations/cases/${line.id}/answer$`),
        ),
      }),
    );
    expect((await invokes(asUser('dag'), 'my-work')).asked).toEqual([]);
  });

  it('propose somebody, who is asked and has nothing before they accept', async () => {
    const proposed = await invokes(asUser('erik'), 'propose-role', customer);
    expect(proposed).toMatchObject({ status: 'carried-out' });
    expect(proposed.asked).toHaveLength(1);
    const { line, state } = await product.as('dag').reads(proposed.case);
    expect(line.openedBy).toBe('user:default/erik');
    expect(state).toMatchObject({
      stage: 'asked',
      proposition: { holder: 'user:default/dag', mandate: { services: 'all' } },
    });
  });

  it('do nothing twice with the same key', async () => {
    const raise = () =>
      invokes(asUser('karin'), 'raise-requirement', {
        subject: theService('intake'),
        title: 'Once',
        criteria: ['It is there'],
        submit: true,
        idempotencyKey: 'only-once',
      });
    const [one, other] = [await raise(), await raise()];
    expect(other.case).toBe(one.case);
    const { items } = await product.as('karin').lists({ search: 'Once' });
    expect(items).toHaveLength(1);
  });

  it('refuse what the page would refuse, in a sentence', async () => {
    const beyond = await invokes(asUser('erik'), 'propose-role', {
      ...customer,
      mandate: { ...customer.mandate, from: 'soon' },
    });
    expect(beyond).toMatchObject({
      status: 400,
      error: { name: 'InputError', message: expect.stringMatching(/mandate/) },
    });
  });

  it('propose nobody for those who may not', async () => {
    policy[assignmentProposePermission.name] = deny;
    expect(
      await invokes(asUser('erik'), 'propose-role', customer),
    ).toMatchObject({ status: 403, error: { name: 'NotAllowedError' } });
  });

  it('are for people, whoever forwards them', async () => {
    const asService = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:mcp-actions'),
      targetPluginId: 'business-relations',
    });
    for (const action of ['my-work', 'who-decides', 'propose-role']) {
      expect(
        await invokes(asService, action, {
          entity: theService('intake'),
          ...customer,
        }),
      ).toMatchObject({ status: 403 });
    }
    const onBehalfOfErik = mockCredentials.service.header({
      onBehalfOf: mockCredentials.user('user:default/erik'),
      targetPluginId: 'business-relations',
    });
    expect(await invokes(onBehalfOfErik, 'my-work')).toHaveProperty('asked');
  });
});

describe('an assistant over MCP', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start(
      anyDatabase,
      mcp,
      mockServices.rootConfig.factory({
        data: {
          backend: { actions: { pluginSources: ['business-relations'] } },
        },
      }),
    );
  });
  afterAll(() => product.stop());

  /** As the protocol's own clients ask, one question at a time. */
  const asks = async (name: string, method: string, params: object = {}) => {
    const { text } = await product.http
      .post('/api/mcp-actions/v1')
      .set({
        authorization: mockCredentials.user.header(`user:default/${name}`),
        accept: 'application/json, text/event-stream',
      })
      .send({ jsonrpc: '2.0', id: 1, method, params });
    return JSON.parse(text.slice(text.indexOf('{'))).result;
  };

  it('is told what there is, and what only reads', async () => {
    const { tools } = await asks('karin', 'tools/list');
    expect(
      tools.map(
        ({
          name,
          annotations,
        }: {
          name: string;
          annotations: { readOnlyHint: boolean; destructiveHint: boolean };
        }) => [name, annotations.readOnlyHint, annotations.destructiveHint],
      ),
    ).toEqual([
      ['business-relations.who-decides', true, false],
      ['business-relations.my-work', true, false],
      ['business-relations.propose-role', false, false],
      ['business-relations.raise-requirement', false, false],
    ]);
  });

  it('does things as whoever it works for', async () => {
    const { content } = await asks('karin', 'tools/call', {
      name: 'business-relations.raise-requirement',
      arguments: { subject: theService('intake'), title: 'Fewer clicks' },
    });
    expect(content[0].text).toMatch(/carried-out/);
    const { items } = await product.as('karin').lists();
    expect(items).toMatchObject([
      {
        description: { title: 'Fewer clicks' },
        openedBy: 'user:default/karin',
      },
    ]);
  });
});
