import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { theService } from '../testing/business';
import { createShownTo } from './catalogVisibility';

const shown = async (decision: PolicyDecision) => {
  const catalog = catalogServiceMock({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'archive' },
      },
    ],
  });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const shownTo = createShownTo({
    catalog,
    permissions: mockServices.permissions.mock({
      authorizeConditional: async () => [decision],
    }),
  });
  const refs = await shownTo(mockCredentials.user(), [
    theService('archive'),
    theService('hidden'),
  ]);
  return { refs: [...refs], asked: asked.mock.calls.length };
};

describe('what the catalog shows to a reader', () => {
  it('is everything where the policy says so, without asking for each', async () => {
    expect(await shown({ result: AuthorizeResult.ALLOW })).toEqual({
      refs: [theService('archive'), theService('hidden')],
      asked: 0,
    });
  });

  it('is nothing where the policy says so', async () => {
    expect(await shown({ result: AuthorizeResult.DENY })).toEqual({
      refs: [],
      asked: 0,
    });
  });

  it('is what the catalog answers where it depends on the entity', async () => {
    expect(
      await shown({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'IS_OWNER', resourceType: 'catalog-entity' },
      }),
    ).toEqual({ refs: [theService('archive')], asked: 1 });
  });
});
