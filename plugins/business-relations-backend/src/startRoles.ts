import {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { assignmentReadPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import {
  assignmentPermissionRules,
  assignmentResourceRef,
} from '@business-relations/backstage-plugin-business-relations-node';
import { CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { applyAssignmentChanges } from './assignments/applyAssignmentChanges';
import { createAssignments } from './assignments/createAssignments';
import { assignmentsById } from './assignments/database/assignmentsById';
import { recordApprovals } from './assignments/recordApprovals';
import { createVisibleTo } from './assignments/visible';
import { createCalendars } from './calendars/createCalendars';
import { keepCalendars } from './calendars/keepCalendars';
import { policyFor } from './calendars/policyFor';
import { AuthorizedCard, Card } from './card/Card';
import { createCard } from './card/createCard';
import { createRightsOnCard } from './card/rightsOnCard';
import { createSights } from './cases/sights';
import { createShownTo } from './catalog/catalogVisibility';
import { createCatalog } from './catalog/createCatalog';
import { readUntilSettled } from './catalog/keepMirror';
import { Mirror } from './catalog/Mirror';
import { readCatalog } from './catalog/readCatalog';
import { Clock, systemClock } from './clock';
import { createCustomers } from './customers/createCustomers';
import { createFindings } from './customers/findings/createFindings';
import { createUnitTree } from './customers/tree/createUnitTree';
import { createFeed } from './feed/createFeed';
import { Feed } from './feed/Feed';
import { recomputeAll } from './feed/recomputeAll';
import { tellValidity } from './feed/tellValidity';
import { createGoals } from './goals/createGoals';
import { Handler } from './http/handler';
import { createPeople } from './people/createPeople';
import { Roles } from './roles';
import { readRoleSettings, RoleSettings } from './roleSettings';
import { createRouting } from './routing/createRouting';
import { lookUp, relationsFor } from './routing/relationsFor';
import { withLevels } from './routing/withLevels';
import { createSearch } from './search/createSearch';
import { withShares } from './shares/withShares';
import { createStandings } from './standing/createStandings';
import { AuthorizedStandings, Standings } from './standing/Standings';

type Services = {
  config: Config;
  /** With our tables in it. */
  database: Knex;
  catalog: CatalogService;
  auth: AuthService;
  scheduler: SchedulerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  logger: LoggerService;
  caseRules: Readonly<Record<string, CaseRules>>;
  clock?: Clock;
};

/** What cases ask of roles, by these settings. */
export const createRoles = (settings: RoleSettings, clock: Clock): Roles => ({
  relationsFor: (db, concern, options) =>
    withShares(db, concern, options, async () =>
      withLevels(
        db,
        concern,
        await relationsFor(db, settings, concern, options),
      ),
    ),
  lookUp: (db, concern, options) => lookUp(db, settings, concern, options),
  policyFor: (db, rules, unit) => policyFor(db, settings, rules, unit),
  applyAssignmentChanges: (trx, changes, by) =>
    applyAssignmentChanges(trx, { settings, clock }, changes, by),
  recordApprovals,
});

/** Work that goes on by itself, each at one backend at a time. */
async function schedule(
  services: Services & { settings: RoleSettings; mirror: Mirror; clock: Clock },
): Promise<void> {
  const { database: db, scheduler, logger, settings, clock } = services;
  await scheduler.scheduleTask({
    id: 'business-relations-mirror',
    frequency: settings.readCatalogEvery,
    timeout: { minutes: 30 },
    fn: signal =>
      readUntilSettled(
        () => readCatalog({ db, ...services, signal }),
        logger,
        signal,
      ),
  });
  await scheduler.scheduleTask({
    id: 'business-relations-validity',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    fn: () => tellValidity(db, settings, clock),
  });
  await scheduler.scheduleTask({
    id: 'business-relations-calendars',
    frequency: { hours: 24 },
    timeout: { minutes: 5 },
    fn: () => keepCalendars(db, settings.calendars, clock()),
  });
  await scheduler.scheduleTask({
    id: 'business-relations-effective-relations',
    frequency: { hours: 24 },
    timeout: { minutes: 30 },
    fn: signal => recomputeAll(db, settings, clock, signal),
  });
}

function registerPermissions({
  database: db,
  permissionsRegistry,
}: Services): void {
  permissionsRegistry.addResourceType({
    resourceRef: assignmentResourceRef,
    permissions: [assignmentReadPermission],
    rules: Object.values(assignmentPermissionRules),
    getResources: async ids => {
      const found = await assignmentsById(db, ids);
      return ids.map(id => found.get(id));
    },
  });
}

/** The half of the backend that is about roles: its routes, what cases ask of it, and what goes on by itself. */
export async function startRoles(
  services: Services,
): Promise<{ roles: Roles; handlers: Handler[]; settings: RoleSettings }> {
  const { config, database: db, permissions, permissionsRegistry } = services;
  const { clock = systemClock } = services;
  const settings = readRoleSettings(config);
  const roles = createRoles(settings, clock);
  const mirror = new Mirror(db, settings, clock);
  registerPermissions(services);
  const visibleTo = createVisibleTo(permissions, permissionsRegistry);
  const shownTo = createShownTo(services);
  const sightOf = createSights({ ...services, shownTo });

  // Deadlines need a calendar from the first request on.
  await keepCalendars(db, settings.calendars, clock());
  await schedule({ ...services, settings, mirror, clock });

  const card = new Card(db, roles, services.caseRules, clock);
  return {
    roles,
    settings,
    handlers: [
      ...createCard(
        new AuthorizedCard(
          card,
          createRightsOnCard(permissions, permissionsRegistry),
          shownTo,
        ),
      ),
      ...createStandings(
        new AuthorizedStandings(
          new Standings(db, settings, clock),
          visibleTo,
          shownTo,
        ),
      ),
      ...createRouting(db, roles),
      ...createCustomers({ db, settings, clock, visibleTo, shownTo }),
      createUnitTree({ db, settings, clock, visibleTo, shownTo }),
      ...createGoals({ db, settings, permissions, visibleTo, shownTo }),
      ...createFindings({
        db,
        settings,
        clock,
        permissions,
        visibleTo,
        sightOf,
        shownTo,
      }),
      ...createAssignments({ db, visibleTo }),
      ...createCatalog({ db, settings, mirror, clock, shownTo }),
      ...createFeed(new Feed(db)),
      ...createCalendars(db),
      ...createPeople({ db, permissions }),
      ...createSearch({ db, sightOf, visibleTo, shownTo }),
    ],
  };
}
