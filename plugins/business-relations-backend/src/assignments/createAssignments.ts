import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { namesOf } from '../catalog';
import { Handler, handler } from '../http/handler';
import { referencesIn } from '../words/references';
import { AuthorizedRoster, DatabaseRoster } from './Roster';
import { VisibleTo } from './visible';

export function createAssignments({
  db,
  visibleTo,
}: {
  db: Knex;
  visibleTo: VisibleTo;
}): Handler[] {
  const roster = new AuthorizedRoster(new DatabaseRoster(db), visibleTo);
  return [
    handler(
      routes.assignments,
      async ({ query: { cursor, limit, ...query } }, { credentials }) => {
        const page = await roster.list(
          query,
          { limit, ...(cursor !== undefined && { after: cursor }) },
          credentials,
        );
        return { ...page, names: await namesOf(db, referencesIn(page.items)) };
      },
    ),
    handler(
      routes.assignmentHistory,
      async ({ parameters: { id } }, { credentials }) => {
        const versions = await roster.history(id, credentials);
        return {
          items: versions.map(({ case: _, ...version }) => version),
          names: await namesOf(db, referencesIn(versions)),
        };
      },
    ),
  ];
}
