import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import Router from 'express-promise-router';
import { byName, personOf, type Person } from './people';

export const PEOPLE_PATH = '/development/people';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.profile.displayName',
  'relations',
];

/** Whom one can be. */
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
  return router;
};
