import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ReactElement } from 'react';
import {
  businessRelationsApi,
  businessRelationsApiRef,
} from './api/businessRelationsApi';
import { rootRouteRef } from './routes';

/**
 * The plugin for apps of the old frontend system.
 *
 * @public
 */
export const businessRelationsPlugin = createPlugin({
  id: 'business-relations',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: businessRelationsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: businessRelationsApi,
    }),
  ],
});

/**
 * My work, cases, customers, findings: mount it at `/business-relations`.
 *
 * @public
 */
export const BusinessRelationsPage: () => ReactElement =
  businessRelationsPlugin.provide(
    createRoutableExtension({
      name: 'BusinessRelationsPage',
      component: () =>
        import('./pages/BusinessRelationsPage').then(
          m => m.BusinessRelationsPage,
        ),
      mountPoint: rootRouteRef,
    }),
  );

/**
 * The tab for the page of a service, system or domain: where each role comes from, who could decide, as of a day. On the
 * page of a group or user: what they pay for, order and answer for, what is vacant, and what is asked of them.
 *
 * @public
 */
export const EntityBusinessRelationsContent: () => ReactElement | null =
  businessRelationsPlugin.provide(
    createComponentExtension({
      name: 'EntityBusinessRelationsContent',
      component: {
        lazy: () => import('./parties/RelationsTab').then(m => m.RelationsTab),
      },
    }),
  );

/**
 * Filters for the catalog's page, beside its own: by customer, orderer or account manager, without customer, mine.
 *
 * @public
 */
export const CatalogBusinessRelationsFilters: () => ReactElement | null =
  businessRelationsPlugin.provide(
    createComponentExtension({
      name: 'CatalogBusinessRelationsFilters',
      component: {
        lazy: () => import('./catalog/RoleFilters').then(m => m.RoleFilters),
      },
    }),
  );

/**
 * The card for the page of a service, system or domain.
 *
 * @public
 */
export const EntityBusinessRelationsCard: () => ReactElement | null =
  businessRelationsPlugin.provide(
    createComponentExtension({
      name: 'EntityBusinessRelationsCard',
      component: {
        lazy: () => import('./card/RelationsCard').then(m => m.RelationsCard),
      },
    }),
  );
