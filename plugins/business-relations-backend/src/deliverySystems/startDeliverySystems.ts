import {
  AuditorService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { requirementContract } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { DeliverySystem } from '@business-relations/backstage-plugin-business-relations-node';
import { Knex } from 'knex';
import { Kinds } from '../cases/kinds';
import { SightOf } from '../cases/sights';
import { RecordCommand } from '../commands/recordCommand';
import { DatabaseClock } from '../database/clock';
import { Handler } from '../http/handler';
import { deliveryHandlers } from './deliveriesOfCase';
import { judgeStatuses } from './judgeStatuses';
import { everyOf, settingsWithoutSystem } from './settings';
import { takeStatuses } from './takeStatuses';
import { tellCase } from './tellCase';

type Options = {
  db: Knex;
  clock: DatabaseClock;
  config: Config;
  scheduler: SchedulerService;
  logger: LoggerService;
  auditor: AuditorService;
  record: RecordCommand;
  kinds: Kinds;
  sightOf: SightOf;
};

/** Asks each system how deliveries go, once over all backends, and tells the cases. */
export async function startDeliverySystems(
  systems: readonly DeliverySystem[],
  options: Options,
): Promise<Handler[]> {
  const { config, scheduler, logger, db, sightOf } = options;
  const names = systems.map(({ name }) => name);
  settingsWithoutSystem(config, names).forEach(each => logger.warn(each));
  for (const system of systems) {
    const { name } = system;
    await scheduler.scheduleTask({
      id: `take-deliveries-${name}`,
      frequency: everyOf(config, name),
      timeout: { minutes: 10 },
      fn: async signal => {
        await takeStatuses(options, system, signal);
        await judgeStatuses(
          {
            ...options,
            tell: (of, command, refusedBefore) =>
              tellCase(
                options,
                requirementContract.kind,
                of,
                command,
                refusedBefore,
              ),
          },
          name,
          signal,
        );
      },
    });
  }
  return deliveryHandlers(db, sightOf);
}
