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
import {
  CatalogFilterBlueprint,
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { mayHaveCustomers } from '@business-relations/backstage-plugin-business-relations-common';
import { RiHandCoinLine } from '@remixicon/react';
import {
  businessRelationsApi,
  businessRelationsApiRef,
} from '../api/businessRelationsApi';
import { widget } from '../home/widget';
import { isParty } from '../parties/isParty';
import { rootRouteRef } from '../routes';
import { isOurs } from '../search/foundTypes';
import { tabTitle } from './tabTitle';

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
    noHeader: true,
    loader: () =>
      import('./TitledRelationsPage').then(m => <m.TitledRelationsPage />),
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

/**
 * The tab, on the same entities: where each role comes from, who could decide, as of a day; and on groups and users: what
 * they pay for, order and answer for, and what is asked of them.
 */
const tab = EntityContentBlueprint.makeWithOverrides({
  name: 'relations',
  factory: (entityContent, { apis }) => {
    const serviceTypes = apis
      .get(configApiRef)
      ?.getOptionalStringArray('businessRelations.serviceTypes');
    return entityContent({
      path: '/business-relations',
      title: tabTitle(apis),
      filter: entity =>
        isParty(entity) || mayHaveCustomers(entity, serviceTypes),
      loader: () =>
        import('../parties/RelationsTab').then(m => <m.RelationsTab />),
    });
  },
});

/** Beside the catalog's own: by customer, orderer or account manager, without customer, mine. */
const filters = CatalogFilterBlueprint.make({
  name: 'roles',
  params: {
    loader: () => import('../catalog/RoleFilters').then(m => <m.RoleFilters />),
  },
});

/** Where the home page's plugin is installed; elsewhere it is attached to nothing, and never loaded. */
const home = HomePageWidgetBlueprint.make({
  name: 'asked-of-me',
  params: { name: 'BusinessRelationsAskedOfMe', ...widget },
});

/** Among the results of Backstage's search, where its page is installed: cases and customers. */
const found = SearchResultListItemBlueprint.make({
  params: {
    predicate: isOurs,
    component: () => import('../search/FoundItem').then(m => m.FoundItem),
  },
});

/** @alpha */
export default createFrontendPlugin({
  pluginId: 'business-relations',
  title: 'Business relations',
  icon: <RiHandCoinLine />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef },
  extensions: [api, page, card, tab, filters, home, found],
});
