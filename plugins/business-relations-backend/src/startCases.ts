import { randomUUID } from 'node:crypto';
import {
  AuditorService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { NotificationChannel } from '@business-relations/backstage-plugin-business-relations-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { caseRules } from '@business-relations/rules';
import { EncryptionKeys } from '@business-relations/temporal';
import { Knex } from 'knex';
import { keptCalendars } from './calendars/keptCalendars';
import { CalendarSettings } from './calendars/settings';
import { AuthorizedCases } from './cases/AuthorizedCases';
import { Cases } from './cases/cases';
import { caseHandlers } from './cases/handlers';
import { createSights } from './cases/sights';
import { knownRefs, namesOf } from './catalog';
import { ShownTo } from './catalog/catalogVisibility';
import { AuthorizedCommands } from './commands/AuthorizedCommands';
import { Commands } from './commands/commands';
import { Delivery } from './commands/delivery';
import { commandHandlers } from './commands/handlers';
import { RecordCommand, recordCommand } from './commands/recordCommand';
import { relayOnce } from './commands/relay';
import { databaseClock } from './database/clock';
import { codecHandlers } from './engine/codec';
import { Engine } from './engine/engine';
import { Handler } from './http/handler';
import { Aftermath } from './notifications/Aftermath';
import { Channels } from './notifications/channels/Channels';
import { createDigestMoment } from './notifications/digestMoment';
import { Measures } from './metrics/Measures';
import { projectionHandlers } from './projection/handlers';
import { createProjection } from './projection/project';
import { rebuildOutdated } from './projection/rebuild';
import { letGo } from './retention/letGo';
import { RetentionSettings } from './retention/settings';
import { startRepairs } from './repairs/startRepairs';
import { Roles } from './roles';
import { takeBackOvertaken } from './roleQuestions/takeBackOvertaken';
import { tellSuccessions } from './successions/tellSuccessions';
import { Telling } from './words/telling';

type Options = {
  db: Knex;
  engine: Engine;
  roles: Roles;
  calendars: CalendarSettings[];
  /** Whether reminders wait for the next morning, all in one. */
  dailyReminders: boolean;
  telling: Telling;
  shownTo: ShownTo;
  notifications: NotificationService;
  /** Other ways on which people are told. */
  notificationChannels: readonly NotificationChannel[];
  /** Where people find the app. */
  appUrl: string;
  signals: SignalsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  auditor: AuditorService;
  logger: LoggerService;
  /** By which payloads to the engine are encrypted. */
  encryption?: EncryptionKeys;
  retention: RetentionSettings;
  measures: Measures;
  /** How long whoever writes waits before they are told that it is recorded. Milliseconds. */
  patience?: number;
};

const PATIENCE_MILLISECONDS = 5_000;

/** Everything about cases: what can be read of them, what can be done in them, and what goes on behind that. */
export async function startCases(
  options: Options,
): Promise<{ handlers: Handler[]; record: RecordCommand }> {
  const { db, engine, roles, permissions, scheduler } = options;
  const { logger, measures } = options;
  const kinds = caseRules;
  const clock = databaseClock;
  const names = (refs: Iterable<EntityRef>) => namesOf(db, refs);

  const calendarOf = keptCalendars();
  const channels = new Channels(options.notificationChannels, {
    ...options,
    clock,
  });
  const aftermath = new Aftermath({
    ...options,
    clock,
    channels,
    ...(options.dailyReminders && {
      digestMoment: createDigestMoment(db, options, calendarOf),
    }),
  });
  const project = createProjection({
    db,
    kinds,
    roles,
    clock,
    changed: change => aftermath.follow(change),
    measures,
  });
  const name = randomUUID();
  const delivery = new Delivery({
    db,
    engine,
    project,
    kinds,
    clock,
    logger,
    name,
    measures,
  });
  const cases = new Cases({ db, kinds, roles, clock, engine, namesOf: names });
  const lookups = { roles, knownRefs, calendarOf };
  const recording = { db, kinds, lookups };
  const record: RecordCommand = (meant, asked) =>
    recordCommand(recording, meant, asked);
  const commands = new Commands({
    ...recording,
    clock,
    measures,
    delivery,
    cases,
    namesOf: names,
    patience: options.patience ?? PATIENCE_MILLISECONDS,
  });

  const sightOf = createSights(options);
  const authorizedCases = new AuthorizedCases(cases, sightOf, permissions);
  const authorizedCommands = new AuthorizedCommands({
    db,
    kinds,
    commands,
    cases: authorizedCases,
    sightOf,
    permissions,
  });

  // On every backend: leases keep them apart, and none waits for another that went down.
  await scheduler.scheduleTask({
    id: 'deliver-commands',
    scope: 'local',
    frequency: { seconds: 2 },
    timeout: { minutes: 5 },
    fn: signal => relayOnce({ db, delivery, clock, logger }, signal),
  });
  await scheduler.scheduleTask({
    id: 'send-notices',
    scope: 'local',
    frequency: { seconds: 15 },
    timeout: { minutes: 5 },
    fn: () => aftermath.tell(),
  });
  await scheduler.scheduleTask({
    id: 'send-on-channels',
    scope: 'local',
    frequency: { seconds: 15 },
    timeout: { minutes: 5 },
    fn: () => channels.send(),
  });
  await scheduler.scheduleTask({
    id: 'tell-successions',
    frequency: { seconds: 5 },
    timeout: { minutes: 5 },
    fn: signal => tellSuccessions({ db, record, logger }, signal),
  });
  await scheduler.scheduleTask({
    id: 'take-back-overtaken',
    frequency: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: signal =>
      takeBackOvertaken(
        { db, clock, record, telling: options.telling, logger },
        signal,
      ),
  });
  await scheduler.scheduleTask({
    id: 'rebuild-cases',
    frequency: { hours: 24 },
    timeout: { hours: 2 },
    fn: signal => rebuildOutdated({ db, kinds, logger }, signal),
  });
  await scheduler.scheduleTask({
    id: 'let-go',
    frequency: { hours: 24 },
    timeout: { hours: 2 },
    fn: signal =>
      letGo({ db, clock, settings: options.retention, logger }, signal),
  });
  options.lifecycle.addShutdownHook(() => engine.close());

  const ofRepairs = await startRepairs({
    ...options,
    kinds,
    project,
    clock,
    namesOf: names,
    name,
  });
  const handlers = [
    ...ofRepairs,
    ...caseHandlers(authorizedCases),
    ...commandHandlers(authorizedCommands),
    ...projectionHandlers(project, kinds, options.encryption),
    ...codecHandlers(options.encryption, permissions),
  ];
  return { handlers, record };
}
