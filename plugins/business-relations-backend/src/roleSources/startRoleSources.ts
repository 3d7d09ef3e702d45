import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  RoleSource,
  RoleSourcesExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';
import { readRoleSourceSettings, settingsWithoutSource } from './settings';
import { TakeDeps, takeRoles } from './takeRoles';

/** The systems that modules have added, by name. */
export class RoleSources implements RoleSourcesExtensionPoint {
  private readonly sources = new Map<string, RoleSource>();

  addRoleSource(source: RoleSource): void {
    const { name } = source;
    if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) {
      throw new Error(
        `A role source can't be called “${name}”: small letters, digits and hyphens`,
      );
    }
    if (this.sources.has(name)) {
      throw new Error(`There are two role sources called ${name}`);
    }
    this.sources.set(name, source);
  }

  get all(): RoleSource[] {
    return [...this.sources.values()];
  }
}

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
  for (const source of sources) {
    const { name } = source;
    const { every, ...asking } = readRoleSourceSettings(config, name);
    await scheduler.scheduleTask({
      id: `take-roles-${name}`,
      frequency: every,
      timeout: { minutes: 10 },
      fn: signal => takeRoles(options, source, asking, signal),
    });
  }
}
