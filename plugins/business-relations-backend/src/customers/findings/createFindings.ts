import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  findingKinds,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { z } from 'zod';
import { assignmentsById } from '../../assignments/database/assignmentsById';
import { VisibleTo } from '../../assignments/visible';
import { SightOf } from '../../cases/sights';
import { knownRefs, namesOf } from '../../catalog';
import { ShownTo } from '../../catalog/catalogVisibility';
import { Clock } from '../../clock';
import { readCursor, writeCursor } from '../../cursor';
import { todayAt } from '../../feed/today';
import { Handler, handler } from '../../http/handler';
import { RoleSettings } from '../../roleSettings';
import { referencesIn } from '../../words/references';
import { AuthorizedFindings } from './AuthorizedFindings';
import { Findings } from './Findings';
import { Seen } from './source';
import { whoseTask } from './whoseTask';

type Deps = {
  db: Knex;
  settings: RoleSettings;
  clock: Clock;
  permissions: PermissionsService;
  visibleTo: VisibleTo;
  sightOf: SightOf;
  shownTo: ShownTo;
};

const afterFinding = z.tuple([z.enum(findingKinds), z.string()]);

/** Whoever may see no case is told of everything but cases; whoever may see no role of nothing. */
async function casesSeenBy(
  sightOf: SightOf,
  reader: BackstageCredentials,
): Promise<Seen['cases']> {
  try {
    return (await sightOf(reader)).filter ?? 'all';
  } catch (error) {
    if (error instanceof NotAllowedError) return 'none';
    throw error;
  }
}

export function createFindings(deps: Deps): Handler[] {
  const { db, settings, clock, visibleTo, sightOf } = deps;
  const findings = new AuthorizedFindings({
    ...deps,
    findings: new Findings(db, settings, clock),
    seenBy: async reader => ({
      roles: await visibleTo(reader),
      cases: await casesSeenBy(sightOf, reader),
    }),
    inCatalog: refs => knownRefs(db, refs),
  });
  return [
    handler(
      routes.findings,
      async ({ query: { kind, cursor, limit } }, { credentials }) => {
        const { items: found, next } = await findings.list(
          {
            limit,
            ...(kind !== undefined && { kind }),
            ...(cursor !== undefined && {
              after: readCursor(afterFinding, cursor),
            }),
          },
          credentials,
        );
        const about = await assignmentsById(
          db,
          found.flatMap(({ assignment }) => assignment ?? []),
        );
        const known = await knownRefs(
          db,
          found.flatMap(({ entity }) => entity ?? []),
        );
        const taskOf = await whoseTask(
          db,
          todayAt(settings, clock()),
          found,
          about,
        );
        const items = found.map(each => ({
          ...each,
          inCatalog: each.entity !== undefined && known.has(each.entity),
          task: taskOf(each),
        }));
        const assignments = [...about.values()];
        return {
          items,
          assignments,
          ...(next && { next: writeCursor(next) }),
          names: await namesOf(db, referencesIn([items, assignments])),
        };
      },
    ),
    handler(routes.findingCounts, async (_, { credentials }) => ({
      items: await findings.counts(credentials),
    })),
  ];
}
