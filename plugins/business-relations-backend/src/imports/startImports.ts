import {
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { VisibleTo } from '../assignments/visible';
import { createBrought } from '../brought/createBrought';
import { Mirror } from '../catalog/Mirror';
import { systemClock } from '../clock';
import { RecordCommand } from '../commands/recordCommand';
import { DatabaseClock } from '../database/clock';
import { Handler } from '../http/handler';
import { RoleSettings } from '../roleSettings';
import { Telling } from '../words/telling';
import { AuthorizedImports } from './AuthorizedImports';
import { importHandlers } from './handlers';
import { Imports } from './Imports';
import { runErrands } from './runErrands';

type Options = {
  db: Knex;
  settings: RoleSettings;
  clock: DatabaseClock;
  record: RecordCommand;
  telling: Telling;
  visibleTo: VisibleTo;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  logger: LoggerService;
};

/** Follow the money: tables of units and budgets, and asking whomever they name. */
export async function startImports(options: Options): Promise<Handler[]> {
  const { scheduler, permissions, visibleTo } = options;
  await scheduler.scheduleTask({
    id: 'run-import-errands',
    frequency: { seconds: 5 },
    timeout: { minutes: 10 },
    fn: signal => runErrands(options, signal),
  });
  const { db, settings } = options;
  const mirror = new Mirror(db, settings, systemClock);
  return [
    ...importHandlers(
      new AuthorizedImports(
        new Imports({ ...options, mirror }),
        permissions,
        visibleTo,
      ),
    ),
    ...(await createBrought({ ...options, mirror })),
  ];
}
