import { Entity } from '@backstage/catalog-model';
import {
  coreExtensionData,
  createExtensionInput,
  createFrontendPlugin,
  identityApiRef,
  PageBlueprint,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityListProvider,
  entityRouteRef,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { withoutCustomerLabel } from '@business-relations/backstage-plugin-business-relations-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import businessRelations from '../alpha';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { CatalogBusinessRelationsFilters, createRoleColumn } from '../index';
import { Backend } from '../testing/Backend';
import { appConfig } from '../testing/renderPage';

const claims = 'group:default/claims';
const asa = 'user:default/asa.berg';
const erik = 'user:default/erik.lind';

const party = (kind: string, name: string, displayName: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName } },
});

const service = (
  name: string,
  relations: Record<string, string[]>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    labels:
      'hasCustomer' in relations ? {} : { [withoutCustomerLabel]: 'true' },
  },
  spec: { type: 'service' },
  relations: Object.entries(relations).flatMap(([type, targets]) =>
    targets.map(targetRef => ({ type, targetRef })),
  ),
});

const entities = [
  service('intake', { hasCustomer: [claims, asa], hasAccountManager: [erik] }),
  service('archive', { hasCustomer: [claims, erik] }),
  service('fax', {}),
  party('Group', 'claims', 'Claims'),
  party('User', 'asa.berg', 'Åsa Berg'),
  party('User', 'erik.lind', 'Erik Lind'),
];

function Found() {
  const columns = [
    createRoleColumn('customer'),
    createRoleColumn('accountManager'),
  ];
  return (
    <ul aria-label="Found">
      {useEntityList().entities.map(entity => (
        <li key={entity.metadata.name}>
          {entity.metadata.name}
          {columns.map(({ title, render }, index) => (
            <span key={index}>
              {title}: {render({ entity })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The catalog's page in an app of the old frontend system, as far as filters need it. */
const open = async (address = '/', reader = erik) => {
  const catalog = catalogApiMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntities');
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalog],
        [businessRelationsApiRef, new Backend().client],
        [identityApiRef, mockApis.identity({ userEntityRef: reader })],
        [translationApiRef, MockTranslationApi.create()],
      ]}
    >
      <EntityListProvider>
        <CatalogBusinessRelationsFilters />
        <Found />
      </EntityListProvider>
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return { asked };
};

const found = () =>
  within(screen.getByRole('list', { name: 'Found' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent?.match(/^[a-z]+/)?.[0]);

const choose = async (field: RegExp, option: string) => {
  await userEvent.click(await screen.findByRole('button', { name: field }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('The filters of the catalog', () => {
  it.each([
    ['Claims', ['archive', 'intake'], { 'relations.hasCustomer': claims }],
    ['Mine', ['archive'], { 'relations.hasCustomer': erik }],
    [
      'Without customer',
      ['fax'],
      { [`metadata.labels.${withoutCustomerLabel}`]: 'true' },
    ],
  ])(
    'find services by customer, each by one comparison: %s',
    async (option, services, filter) => {
      const { asked } = await open();
      await choose(/Customer/, option);
      await waitFor(() => expect(found()).toEqual(services));
      expect(asked.mock.lastCall?.[0]).toMatchObject({ filter });
    },
  );

  it('find services by account manager, and all again', async () => {
    await open('/', asa);
    await choose(/Account manager/, 'Erik Lind');
    await waitFor(() => expect(found()).toEqual(['intake']));
  });

  it('stand in the address, and are taken back all the same', async () => {
    await open(`/?filters[customer]=${asa}`);
    await waitFor(() => expect(found()).toEqual(['intake']));
    expect(
      await screen.findByRole('button', { name: /Åsa Berg.*Customer/ }),
    ).toBeVisible();
    await choose(/Customer/, 'Anybody’s');
    await waitFor(() => expect(found()).toHaveLength(entities.length));
  });
});

it('columns show the unit that is customer, and the person who keeps the relationship', async () => {
  await open(`/?filters[customer]=${asa}`);
  await waitFor(() => expect(found()).toEqual(['intake']));
  const [row] = within(
    screen.getByRole('list', { name: 'Found' }),
  ).getAllByRole('listitem');
  expect(
    within(row)
      .getAllByRole('link')
      .map(link => link.getAttribute('href')),
  ).toEqual([
    '/catalog/default/group/claims',
    '/catalog/default/user/erik.lind',
  ]);
});

/** The catalog's page takes filters as that of `@backstage/plugin-catalog` does. */
const catalogPage = createFrontendPlugin({
  pluginId: 'catalog',
  extensions: [
    PageBlueprint.makeWithOverrides({
      inputs: {
        filters: createExtensionInput([coreExtensionData.reactElement]),
      },
      factory: (page, { inputs }) =>
        page({
          path: '/catalog',
          loader: async () => (
            <EntityListProvider>
              {inputs.filters.map(input => (
                <div key={input.node.spec.id}>
                  {input.get(coreExtensionData.reactElement)}
                </div>
              ))}
              <Found />
            </EntityListProvider>
          ),
        }),
    }),
  ],
});

it('stand on the catalog’s page in an app of the new frontend system, in the language of their reader', async () => {
  window.localStorage.setItem('language', 'sv');
  renderTestApp({
    features: [catalogPage, businessRelations],
    initialRouteEntries: ['/catalog'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [catalogApiRef, catalogApiMock({ entities })],
      [businessRelationsApiRef, new Backend().client],
      [identityApiRef, mockApis.identity({ userEntityRef: erik })],
    ],
    config: appConfig,
  });
  await choose(/Kund$/, 'Utan kund');
  await waitFor(() => expect(found()).toEqual(['fax']));
});
