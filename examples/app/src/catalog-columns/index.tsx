import {
  coreExtensionData,
  createFrontendModule,
  ExtensionBoundary,
  PageLayout,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { Fragment } from 'react';

/** The catalog's page takes filters from plugins and no columns: who wants some has a page of their own in its place. */
const page = catalogPlugin.getExtension('page:catalog').override({
  *factory(originalFactory, { node, inputs, config }) {
    const original = originalFactory();
    yield* original;
    const filters = inputs.filters.map(filter => (
      <Fragment key={filter.node.spec.id}>
        {filter.get(coreExtensionData.reactElement)}
      </Fragment>
    ));
    yield coreExtensionData.reactElement(
      <PageLayout
        title={original.get(coreExtensionData.title)}
        icon={original.get(coreExtensionData.icon)}
      >
        {ExtensionBoundary.lazy(node, () =>
          import('./CatalogPage').then(m => (
            <m.CatalogPage filters={filters} pagination={config.pagination} />
          )),
        )}
      </PageLayout>,
    );
  },
});

/** Customer and account manager of each row in the catalog's table. */
export const catalogColumns = createFrontendModule({
  pluginId: 'catalog',
  extensions: [page],
});
