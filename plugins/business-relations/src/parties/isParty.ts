import { Entity } from '@backstage/catalog-model';

/** Units and people: they have roles, where services are what roles are about. */
export function isParty({ kind }: Entity): boolean {
  const known = kind.toLocaleLowerCase('en-US');
  return known === 'group' || known === 'user';
}
