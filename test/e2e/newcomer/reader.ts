import type { Entity } from '@backstage/catalog-model';
import {
  relatedRoles,
  relationsOfRole,
  withoutCustomerLabel,
} from '@business-relations/backstage-plugin-business-relations-common';
import type { APIRequestContext, APIResponse } from '@playwright/test';

const content = async (response: APIResponse) => {
  if (!response.ok()) {
    throw new Error(`${response.url()}: ${response.status()}`);
  }
  return response.json();
};

/** Reads what no page shows whole, as somebody of the catalog. */
export async function readerOf(request: APIRequestContext) {
  const { people }: { people: { ref: string }[] } = await content(
    await request.get('/api/auth/development/people'),
  );
  const session: { backstageIdentity: { token: string } } = await content(
    await request.get('/api/auth/development/refresh', {
      headers: { 'x-development-person': people[0].ref },
    }),
  );
  const headers = {
    authorization: `Bearer ${session.backstageIdentity.token}`,
  };
  return {
    entities: async (): Promise<Entity[]> =>
      content(await request.get('/api/catalog/entities', { headers })),
    findings: async (): Promise<{ kind: string; entity?: string }[]> => {
      const { items } = await content(
        await request.get('/api/business-relations/findings?limit=500', {
          headers,
        }),
      );
      return items;
    },
  };
}

export type Reader = Awaited<ReturnType<typeof readerOf>>;

const ours = new Set(
  relatedRoles.flatMap(role => Object.values(relationsOfRole[role])),
);

/** The types of the relations on an entity that are ours. */
export const ourRelationsOf = ({ relations = [] }: Entity) =>
  relations
    .map(({ type }) => type)
    .filter(type => ours.has(type))
    .sort();

/** Our one label, and labels at all only where there are others. */
const labelsWithoutOurs = ({ labels = {} }: Entity['metadata']) => {
  const { [withoutCustomerLabel]: _, ...others } = labels;
  return Object.keys(others).length > 0 ? { labels: others } : {};
};

/** All that a catalog says without us; its `etag` follows from everything, relations included. */
export const withoutOurs = (entities: Entity[]) =>
  entities
    .map(({ metadata, relations = [], ...rest }) => {
      const { etag: _, labels: __, ...others } = metadata;
      return {
        ...rest,
        metadata: { ...others, ...labelsWithoutOurs(metadata) },
        relations: relations.filter(({ type }) => !ours.has(type)),
      };
    })
    .sort((one, other) =>
      String(one.metadata.uid).localeCompare(String(other.metadata.uid)),
    );
