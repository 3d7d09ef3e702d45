/**
 * Business relations for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
  configApiRef,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiHandCoinLine } from '@remixicon/react';
import {
  businessRelationsApi,
  businessRelationsApiRef,
} from '../api/businessRelationsApi';
import { mayHaveCustomers } from '../card/mayHaveCustomers';
import { rootRouteRef } from '../routes';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: businessRelationsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: businessRelationsApi,
    }),
});

const page = PageBlueprint.make({
  params: {
    path: '/business-relations',
    routeRef: rootRouteRef,
    loader: () =>
      import('../pages/BusinessRelationsPage').then(m => (
        <m.BusinessRelationsPage />
      )),
  },
});

/**
 * On services (by `businessRelations.serviceTypes`), systems and domains. A `filter` that an app configures for this
 * extension goes before.
 */
const card = EntityCardBlueprint.makeWithOverrides({
  name: 'relations',
  factory: (entityCard, { apis }) => {
    const serviceTypes = apis
      .get(configApiRef)
      ?.getOptionalStringArray('businessRelations.serviceTypes');
    return entityCard({
      type: 'info',
      filter: entity => mayHaveCustomers(entity, serviceTypes),
      loader: () =>
        import('../card/RelationsCard').then(m => <m.RelationsCard />),
    });
  },
});

/** @alpha */
export default createFrontendPlugin({
  pluginId: 'business-relations',
  title: 'Business relations',
  icon: <RiHandCoinLine />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef },
  extensions: [api, page, card],
});
