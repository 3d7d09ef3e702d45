import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { assignmentPermissionRules } from '@business-relations/backstage-plugin-business-relations-node';
import { caseRules } from '@business-relations/rules';
import { calendarOf } from './calendars/database/calendarOf';
import { startRoles } from './startRoles';
import { entity, service } from './testing/business';
import { databaseWithTables } from './testing/databases';

const rules = Object.values(assignmentPermissionRules);

const ruleNamed = (wanted: string) => {
  const rule = rules.find(({ name }) => name === wanted);
  if (!rule) throw new Error(`no rule ${wanted}`);
  return rule;
};

const start = async () => {
  const db = await databaseWithTables('SQLITE_3');
  const scheduler = mockServices.scheduler.mock();
  const permissionsRegistry = mockServices.permissionsRegistry.mock();
  permissionsRegistry.getPermissionRuleset.mockReturnValue({
    getRuleByName: ruleNamed,
  });
  const inCatalog = [service('archive'), entity('User', 'asa')].map(
    ({ spec, ...each }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      ...each,
      spec: JSON.parse(JSON.stringify(spec)),
    }),
  );
  const started = await startRoles({
    config: mockServices.rootConfig(),
    database: db,
    catalog: catalogServiceMock({ entities: inCatalog }),
    auth: mockServices.auth(),
    scheduler,
    permissions: mockServices.permissions.mock(),
    permissionsRegistry,
    logger: mockServices.logger.mock(),
    caseRules,
  });
  return { db, scheduler, ...started };
};

describe('the half of the backend that is about roles', () => {
  it('answers every route about them, each once', async () => {
    const { handlers } = await start();
    const answered = new Set(handlers.map(({ route }) => route));
    expect(answered.size).toBe(handlers.length);
    for (const route of [
      routes.card,
      routes.route,
      routes.customers,
      routes.assignments,
      routes.assignmentHistory,
      routes.findings,
      routes.findingCounts,
      routes.entities,
      routes.me,
      routes.saveMe,
      routes.context,
      routes.calendar,
      routes.effectiveSnapshot,
      routes.effectiveChanges,
      routes.entitiesSeen,
    ]) {
      expect(answered).toContain(route);
    }
  });

  it('has its calendars from the first request on', async () => {
    const { db } = await start();
    expect(await calendarOf(db, 'sweden')).toBeDefined();
  });

  it('reads the catalog by a task that one backend at a time does', async () => {
    const { db, scheduler } = await start();
    const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
    expect(tasks.every(({ scope = 'global' }) => scope === 'global')).toBe(
      true,
    );
    const mirror = tasks.find(({ id }) => id === 'business-relations-mirror');
    const { signal } = new AbortController();
    jest.useFakeTimers({ advanceTimers: 50 });
    await mirror?.fn(signal);
    jest.useRealTimers();
    expect(await db('entities').pluck('ref')).toHaveLength(2);
  });
});
