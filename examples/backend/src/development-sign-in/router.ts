import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import Router from 'express-promise-router';
import { byName, personOf, type Person } from './people';

export const PEOPLE_PATH = '/development/people';

export const COUNTS_PATH = '/development/counts';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.profile.displayName',
  'relations',
];

/** Whom one can be, and how much of the catalog has been read by now. */
export const createPeopleRouter = ({
  auth,
  catalog,
}: {
  auth: AuthService;
  catalog: CatalogService;
}) => {
  const router = Router();
  router.get(PEOPLE_PATH, async (_, response) => {
    const credentials = await auth.getOwnServiceCredentials();
    const people: Person[] = [];
    for await (const users of catalog.streamEntities(
      { filter: { kind: 'User' }, fields: FIELDS },
      { credentials },
    )) {
      people.push(...users.map(personOf));
    }
    response.json({ people: people.sort(byName) });
  });
  router.get(COUNTS_PATH, async (_, response) => {
    const credentials = await auth.getOwnServiceCredentials();
    const count = async (kind?: string) => {
      const { totalItems } = await catalog.queryEntities(
        { limit: 0, ...(kind && { filter: { kind } }) },
        { credentials },
      );
      return totalItems;
    };
    response.json({ entities: await count(), people: await count('User') });
  });
  return router;
};
