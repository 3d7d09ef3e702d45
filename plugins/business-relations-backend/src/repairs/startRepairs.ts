import {
  AuditorService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Kinds } from '../cases/kinds';
import { DatabaseClock } from '../database/clock';
import { Engine } from '../engine/engine';
import { Handler } from '../http/handler';
import { Project } from '../projection/project';
import { AuthorizedRepairs } from './AuthorizedRepairs';
import { repairHandlers } from './handlers';
import { Repairs } from './Repairs';
import { workAtRepair } from './workAtRepair';

type Options = {
  db: Knex;
  kinds: Kinds;
  engine: Engine;
  project: Project;
  clock: DatabaseClock;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  auditor: AuditorService;
  logger: LoggerService;
  /** Of this backend. */
  name: string;
};

/** Resume and reconcile: what operators start, and the work that comes of it. */
export async function startRepairs(options: Options): Promise<Handler[]> {
  const { engine, scheduler, permissions } = options;
  // On every backend: a lease keeps them apart, and none waits for another that went down.
  await scheduler.scheduleTask({
    id: 'work-at-repair',
    scope: 'local',
    frequency: { seconds: 2 },
    timeout: { hours: 12 },
    fn: signal => workAtRepair({ ...options, runs: engine.runs }, signal),
  });
  return repairHandlers(
    new AuthorizedRepairs(new Repairs(options), permissions),
  );
}
