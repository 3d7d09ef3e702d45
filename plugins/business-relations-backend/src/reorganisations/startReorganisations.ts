import {
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { RecordCommand } from '../commands/recordCommand';
import { DatabaseClock } from '../database/clock';
import { Handler, handler } from '../http/handler';
import { RoleSettings } from '../roleSettings';
import { Telling } from '../words/telling';
import { AuthorizedReorganisations } from './AuthorizedReorganisations';
import { Reorganisations } from './Reorganisations';
import { runSteps } from './runSteps';

/** What a reorganisation in the catalog comes to for roles, and asking whomever it concerns. */
export async function startReorganisations(options: {
  db: Knex;
  settings: RoleSettings;
  clock: DatabaseClock;
  record: RecordCommand;
  telling: Telling;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<Handler[]> {
  const { scheduler, permissions } = options;
  await scheduler.scheduleTask({
    id: 'run-reorganisation-steps',
    frequency: { seconds: 5 },
    timeout: { minutes: 10 },
    fn: signal => runSteps(options, signal),
  });
  const reorganisations = new AuthorizedReorganisations(
    new Reorganisations(options),
    permissions,
  );
  return [
    handler(routes.previewReorganisation, (request, caller) =>
      reorganisations.preview(request, caller),
    ),
    handler(routes.carryOutReorganisation, (request, caller) =>
      reorganisations.carryOut(request, caller),
    ),
    handler(routes.reorganisations, (_, caller) =>
      reorganisations.list(caller),
    ),
  ];
}
