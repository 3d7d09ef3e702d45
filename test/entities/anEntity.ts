import { Entity } from '@backstage/catalog-model';

const from = 'url:https://catalog.example/all';

/** An entity as a provider brings it, and as the catalog has it then. */
export const anEntity = (
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    namespace: 'default',
    name,
    annotations: {
      'backstage.io/managed-by-location': from,
      'backstage.io/managed-by-origin-location': from,
    },
  },
  spec,
});
