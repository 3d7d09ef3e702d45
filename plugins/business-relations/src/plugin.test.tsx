import { FlatRoutes } from '@backstage/core-app-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { MockTranslationApi } from '@backstage/test-utils/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { screen } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { businessRelationsApiRef } from './api/businessRelationsApi';
import { BusinessRelationsPage, EntityBusinessRelationsCard } from './plugin';
import { rootRouteRef } from './routes';
import { Backend } from './testing/Backend';
import { card } from './testing/cards';
import { claims, customersAre } from './testing/customers';

const service = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'claims-intake' },
  spec: { type: 'service' },
};

const catalog = { '/catalog/:namespace/:kind/:name': entityRouteRef };

describe('In an app of the old frontend system', () => {
  it('the card stands on an entity page', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            businessRelationsApiRef,
            new Backend().answers(routes.card, card).client,
          ],
          [translationApiRef, MockTranslationApi.create()],
        ]}
      >
        <EntityProvider entity={service}>
          <EntityBusinessRelationsCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { ...catalog, '/business-relations': rootRouteRef } },
    );
    expect(await screen.findByText('Erik Lind')).toBeInTheDocument();
    expect(screen.getByText('Åsa Berg').closest('a')).toHaveAttribute(
      'href',
      '/catalog/default/user/asa.berg',
    );
  });

  it('the pages stand below one route', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            businessRelationsApiRef,
            new Backend().answers(routes.customers, customersAre([claims]))
              .client,
          ],
          [translationApiRef, MockTranslationApi.create()],
        ]}
      >
        <FlatRoutes>
          <Route
            path="/business-relations"
            element={<BusinessRelationsPage />}
          />
        </FlatRoutes>
      </TestApiProvider>,
      {
        mountedRoutes: catalog,
        routeEntries: ['/business-relations/customers'],
      },
    );
    expect(await screen.findByText('Erik Lind')).toBeInTheDocument();
    expect(screen.getByText('Claims').closest('a')).toHaveAttribute(
      'href',
      '/business-relations/customers/default/claims',
    );
  });

  it('the findings are one of them', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            businessRelationsApiRef,
            new Backend()
              .answers(routes.findings, {
                items: [],
                assignments: [],
                names: {},
              })
              .answers(routes.findingCounts, { items: [] }).client,
          ],
          [translationApiRef, MockTranslationApi.create()],
        ]}
      >
        <FlatRoutes>
          <Route
            path="/business-relations"
            element={<BusinessRelationsPage />}
          />
        </FlatRoutes>
      </TestApiProvider>,
      {
        mountedRoutes: catalog,
        routeEntries: ['/business-relations/findings'],
      },
    );
    expect(await screen.findByText('Nothing is missing')).toBeInTheDocument();
  });
});
