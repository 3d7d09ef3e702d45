import {
  coreExtensionData,
  ExtensionBoundary,
  PageLayout,
} from '@backstage/frontend-plugin-api';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';

/**
 * The graph writes the names of relations on its edges, and its extensions have no setting for another label: they are
 * rendered here in their place, with all that the app configures for them.
 */
export const labelledCard = catalogGraphPlugin
  .getExtension('entity-card:catalog-graph/relations')
  .override({
    *factory(originalFactory, { node, config }) {
      yield* originalFactory();
      yield coreExtensionData.reactElement(
        ExtensionBoundary.lazy(node, () =>
          import('./LabelledGraph').then(m => <m.LabelledCard {...config} />),
        ),
      );
    },
  });

export const labelledPage = catalogGraphPlugin
  .getExtension('page:catalog-graph')
  .override({
    *factory(originalFactory, { node, config }) {
      const original = originalFactory();
      yield* original;
      yield coreExtensionData.reactElement(
        <PageLayout
          title={
            original.get(coreExtensionData.title) ?? node.spec.plugin.title
          }
          icon={original.get(coreExtensionData.icon) ?? node.spec.plugin.icon}
        >
          {ExtensionBoundary.lazy(node, () =>
            import('./LabelledGraph').then(m => (
              <m.LabelledPage {...config} initialState={config} />
            )),
          )}
        </PageLayout>,
      );
    },
  });
