import { Entity } from '@backstage/catalog-model';

/** An entity as a provider brings it. */
export const anEntity = (
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': 'url:https://catalog.example/all',
      'backstage.io/managed-by-origin-location':
        'url:https://catalog.example/all',
    },
  },
  spec,
});

export const aService = (name: string, spec: Entity['spec'] = {}) =>
  anEntity('Component', name, {
    type: 'service',
    lifecycle: 'production',
    owner: 'it',
    ...spec,
  });

export const intake = 'component:default/intake';
export const archive = 'component:default/archive';
export const claims = 'group:default/claims';
export const asa = 'user:default/asa.berg';

/** Two services, what they stand in, a unit and a person. */
export const everything = [
  aService('intake'),
  aService('archive'),
  anEntity('System', 'claims-system', { owner: 'it', domain: 'claims' }),
  anEntity('Domain', 'claims', { owner: 'it' }),
  anEntity('Group', 'claims', { type: 'department', children: [] }),
  anEntity('User', 'asa.berg', { memberOf: ['claims'] }),
];
