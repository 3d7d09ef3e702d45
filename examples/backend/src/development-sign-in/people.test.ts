import type { Entity } from '@backstage/catalog-model';
import { byName, personOf } from './people';

const user = (more: Partial<Entity> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'asa.berg', description: 'Head of Claims' },
  spec: { profile: { displayName: 'Åsa Berg' } },
  ...more,
});

describe('a person on the sign-in page', () => {
  it('has the name and description of the catalog', () => {
    expect(personOf(user())).toEqual({
      ref: 'user:default/asa.berg',
      name: 'Åsa Berg',
      description: 'Head of Claims',
      roles: [],
    });
  });

  it('has each role that some service has them for, once', () => {
    const relations = ['memberOf', 'customerOf', 'customerOf', 'ordererOf'].map(
      type => ({ type, targetRef: 'component:default/intake' }),
    );
    expect(personOf(user({ relations })).roles).toEqual([
      'customer',
      'orderer',
    ]);
  });

  it('has the name of the entity where there is no other', () => {
    expect(personOf(user({ spec: {} })).name).toBe('asa.berg');
  });

  it('stands in alphabetical order, with å, ä and ö last', () => {
    const names = ['Åsa', 'Örjan', 'Bo', 'Älva'].map(name => ({
      ...personOf(user()),
      name,
    }));
    expect(names.sort(byName).map(({ name }) => name)).toEqual([
      'Bo',
      'Åsa',
      'Älva',
      'Örjan',
    ]);
  });
});
