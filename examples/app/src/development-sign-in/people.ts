import type { DiscoveryApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';

/** Somebody whom one can be. */
export interface Person {
  ref: string;
  name: string;
  description?: string;
  roles: RelatedRole[];
}

/** Everybody in the catalog, in alphabetical order. */
export const readPeople = async (
  discoveryApi: DiscoveryApi,
): Promise<Person[]> => {
  const address = await discoveryApi.getBaseUrl('auth');
  const response = await fetch(`${address}/development/people`);
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const { people }: { people: Person[] } = await response.json();
  return people;
};

/** Whether a person's name, reference or description holds every word that was typed. */
export const matches = (person: Person, typed: string): boolean => {
  const text = [person.name, person.ref, person.description, ...person.roles]
    .join(' ')
    .toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
};
