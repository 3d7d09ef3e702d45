import {
  PermissionsService,
  PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  DefinitivePolicyDecision,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  Client,
  createClient,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { casePermission, customerPermission } from '../documentTypes';
import { PermissionsInSearch } from './PermissionsInSearch';

const { ALLOW, CONDITIONAL, DENY } = AuthorizeResult;

const articlePermission = createPermission({
  name: 'article.read',
  attributes: { action: 'read' },
  resourceType: 'article',
});

const karin: PermissionsServiceRequestOptions = {
  credentials: mockCredentials.user('user:default/karin'),
};
const aService: PermissionsServiceRequestOptions = {
  credentials: mockCredentials.service('plugin:scaffolder'),
};

type Policy = Record<string, DefinitivePolicyDecision['result']>;

const readable = (cases: string[], customers: string[]) =>
  createClient(async () => Response.json({ cases, customers }));

const away: Client = createClient(async () => {
  throw new Error('connection refused');
});

function inSearch(policy: Policy, client: Client) {
  const decide = async (requests: { permission: Permission }[]) =>
    requests.map(({ permission }): DefinitivePolicyDecision => ({
      result: policy[permission.name] ?? ALLOW,
    }));
  const usual: PermissionsService = {
    authorize: decide,
    authorizeConditional: decide,
  };
  return new PermissionsInSearch({
    usual,
    auth: mockServices.auth(),
    client: () => client,
    logger: mockServices.logger.mock(),
  });
}

describe('which documents of ours the search engine asks about', () => {
  const decided = async (policy: Policy, options = karin) => {
    const decisions = await inSearch(policy, away).authorizeConditional(
      [casePermission, customerPermission, articlePermission].map(
        permission => ({ permission }),
      ),
      options,
    );
    return decisions.map(({ result }) => result);
  };

  it('is none where the policy lets a person read all of ours and of the catalog', async () => {
    expect(await decided({})).toEqual([ALLOW, ALLOW, ALLOW]);
  });

  it('is each of them where the catalog may hide what they are about', async () => {
    expect(await decided({ [catalogEntityReadPermission.name]: DENY })).toEqual(
      [CONDITIONAL, CONDITIONAL, ALLOW],
    );
  });

  it('is none of what the policy refuses', async () => {
    expect(await decided({ [casePermission.name]: DENY })).toEqual([
      DENY,
      ALLOW,
      ALLOW,
    ]);
  });

  it('are found by people alone: of a service nobody knows for whom it asks', async () => {
    expect(await decided({}, aService)).toEqual([DENY, DENY, ALLOW]);
  });
});

describe('a document of ours', () => {
  const asked = [
    { permission: articlePermission, resourceRef: 'weather' },
    { permission: casePermission, resourceRef: 'mine' },
    { permission: casePermission, resourceRef: 'theirs' },
    { permission: customerPermission, resourceRef: 'group:default/claims' },
    { permission: customerPermission, resourceRef: 'group:default/life' },
  ];
  const shown = async (
    client: Client,
    policy: Policy = {},
    options = karin,
  ) => {
    const decisions = await inSearch(policy, client).authorize(asked, options);
    return asked
      .filter((_, index) => decisions[index].result === ALLOW)
      .map(({ resourceRef }) => resourceRef);
  };

  it('is shown where the backend says that its reader may see it, and others as usual', async () => {
    const client = readable(['mine'], ['group:default/claims']);
    expect(await shown(client)).toEqual([
      'weather',
      'mine',
      'group:default/claims',
    ]);
    expect(await shown(client, { [articlePermission.name]: DENY })).toEqual([
      'mine',
      'group:default/claims',
    ]);
  });

  it('is shown to nobody while the backend can’t say so; the others are', async () => {
    expect(await shown(away)).toEqual(['weather']);
  });

  it('is shown to no service', async () => {
    const client = readable(['mine', 'theirs'], []);
    expect(await shown(client, {}, aService)).toEqual(['weather']);
  });
});
