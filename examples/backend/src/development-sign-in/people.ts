import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  relatedRoles,
  relationsOfRole,
  type RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';

/** Somebody whom one can be, as the sign-in page shows them. */
export interface Person {
  /** Reference of the user, as `user:default/asa.berg`. */
  ref: string;
  name: string;
  /** What they do, in the catalog's words. */
  description?: string;
  /** What they are to a service now. */
  roles: RelatedRole[];
}

const displayNameOf = ({ spec, metadata }: Entity): string => {
  const profile = spec?.profile;
  const name =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  return typeof name === 'string' ? name : (metadata.title ?? metadata.name);
};

export const personOf = (user: Entity): Person => {
  const relations = new Set(user.relations?.map(({ type }) => type));
  return {
    ref: stringifyEntityRef(user),
    name: displayNameOf(user),
    description: user.metadata.description,
    roles: relatedRoles.filter(role => relations.has(relationsOfRole[role].of)),
  };
};

export const byName = (one: Person, other: Person) =>
  one.name.localeCompare(other.name, 'sv');
