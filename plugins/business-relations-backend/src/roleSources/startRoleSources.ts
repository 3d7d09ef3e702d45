import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { RoleSource } from '@business-relations/backstage-plugin-business-relations-node';
import { leaveOthers } from './database/states';
import { readRoleSourceSettings, settingsWithoutSource } from './settings';
import { TakeDeps, takeRoles } from './takeRoles';

type Options = TakeDeps & {
  config: Config;
  scheduler: SchedulerService;
  logger: LoggerService;
};

/** Asks each system for its roles, once over all backends. */
export async function startRoleSources(
  sources: readonly RoleSource[],
  options: Options,
): Promise<void> {
  const { config, scheduler, logger } = options;
  const names = sources.map(({ name }) => name);
  settingsWithoutSource(config, names).forEach(each => logger.warn(each));
  await leaveOthers(options.db, names);
  for (const source of sources) {
    const { name } = source;
    const { every, ...asking } = readRoleSourceSettings(config, name);
    await scheduler.scheduleTask({
      id: `take-roles-${name}`,
      frequency: every,
      // After a first start the catalog is read in the meantime, so that its people are known.
      initialDelay: { minutes: 1 },
      timeout: { minutes: 10 },
      fn: signal => takeRoles(options, source, asking, signal),
    });
  }
}
