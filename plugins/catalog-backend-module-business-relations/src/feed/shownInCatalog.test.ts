import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { shownInCatalog } from './shownInCatalog';

const auth = mockServices.auth();
const ledger = 'component:default/ledger';

const ledgerInCatalog = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'ledger' },
  relations: [
    { type: 'hasCustomer', targetRef: 'user:default/pia' },
    { type: 'ownedBy', targetRef: 'group:default/it' },
  ],
};

describe('what an entity shows, asked of a catalog', () => {
  it('is read from it: our relations, no others', async () => {
    const catalog = catalogServiceMock({ entities: [ledgerInCatalog] });
    const shown = await shownInCatalog({ auth, catalog })(ledger);
    expect(shown).toBe('hasCustomer user:default/pia');
  });

  it('is nothing for an entity that it hasn’t', async () => {
    const catalog = catalogServiceMock({ entities: [] });
    expect(await shownInCatalog({ auth, catalog })(ledger)).toBe('');
  });

  it('is waited for while it doesn’t take requests yet', async () => {
    const catalog = catalogServiceMock.mock({
      getEntityByRef: jest
        .fn()
        .mockRejectedValueOnce(new Error('not yet'))
        .mockResolvedValue(ledgerInCatalog),
    });
    const last = shownInCatalog({ auth, catalog, pauseMilliseconds: 1 });
    expect(await last(ledger)).toBe('hasCustomer user:default/pia');
  });

  it('is never taken for nothing where it doesn’t answer: the entity fails for this round and stays as it is', async () => {
    const catalog = catalogServiceMock.mock({
      getEntityByRef: jest.fn().mockRejectedValue(new Error('away')),
    });
    const last = shownInCatalog({ auth, catalog, pauseMilliseconds: 1 });
    await expect(last(ledger)).rejects.toThrow(
      'it stays as it is until the next round',
    );
  });
});
