/**
 * Business relations for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
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

/** On services, systems and domains; libraries and the like have no customer. */
const card = EntityCardBlueprint.make({
  name: 'relations',
  params: {
    type: 'info',
    filter: {
      $any: [
        { kind: 'component', 'spec.type': { $in: ['service', 'website'] } },
        { kind: 'system' },
        { kind: 'domain' },
      ],
    },
    loader: () =>
      import('../card/RelationsCard').then(m => <m.RelationsCard />),
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
