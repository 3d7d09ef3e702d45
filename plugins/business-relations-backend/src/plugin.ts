import {
  coreServices,
  createBackendPlugin,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  DeliverySystem,
  deliverySystemsExtensionPoint,
  NotificationChannel,
  notificationChannelsExtensionPoint,
  RoleSource,
  roleSourcesExtensionPoint,
} from '@business-relations/backstage-plugin-business-relations-node';
import { caseRules } from '@business-relations/rules';
import { createCallRoute } from './actions/callRoute';
import { registerActions } from './actions/registerActions';
import { AddedByModules } from './addedByModules';
import { createVisibleTo } from './assignments/visible';
import { startCampaigns } from './campaigns/startCampaigns';
import { registerCasePermissions } from './cases/registerPermissions';
import { createSights } from './cases/sights';
import { namesOf } from './catalog';
import { createShownTo } from './catalog/catalogVisibility';
import { systemClock } from './clock';
import { askToConfirm } from './confirmations/askToConfirm';
import { databaseClock } from './database/clock';
import { connectDatabase } from './database/connect';
import { startDeliverySystems } from './deliverySystems/startDeliverySystems';
import { Engine } from './engine/engine';
import { EngineSettings, readEngineSettings } from './engine/settings';
import { TemporalEngine } from './engine/TemporalEngine';
import { serveHealth } from './health/createHealth';
import { Health } from './health/Health';
import { readLimitSettings } from './http/limits/settings';
import { createRouter } from './http/router';
import { startImports } from './imports/startImports';
import { readerSettings } from './people';
import { createMeasures } from './metrics/Measures';
import { observeFigures } from './metrics/observe';
import { createPersonalData } from './personalData/createPersonalData';
import { startReorganisations } from './reorganisations/startReorganisations';
import { readRetentionSettings } from './retention/settings';
import { secondsOf } from './roleSettings';
import { startRoleSources } from './roleSources/startRoleSources';
import { readSettings, unknownSettings } from './settings';
import { startCases } from './startCases';
import { startRoles } from './startRoles';
import { createTelling } from './words/telling';

type EngineOf = (settings: EngineSettings, logger: LoggerService) => Engine;

/** The plugin with another engine: for tests that need no Temporal. */
export const pluginWith = (engineOf: EngineOf) =>
  createBackendPlugin({
    pluginId: 'business-relations',
    register(env) {
      const roleSources = new AddedByModules<RoleSource>('role source');
      env.registerExtensionPoint(roleSourcesExtensionPoint, {
        addRoleSource: source => roleSources.add(source),
      });
      const channels = new AddedByModules<NotificationChannel>(
        'notification channel',
      );
      env.registerExtensionPoint(notificationChannelsExtensionPoint, {
        addNotificationChannel: channel => channels.add(channel),
      });
      const deliverySystems = new AddedByModules<DeliverySystem>(
        'delivery system',
      );
      env.registerExtensionPoint(deliverySystemsExtensionPoint, {
        addDeliverySystem: system => deliverySystems.add(system),
      });
      env.registerInit({
        deps: {
          actionsRegistry: actionsRegistryServiceRef,
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          database: coreServices.database,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          metrics: metricsServiceRef,
          notifications: notificationService,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          signals: signalsServiceRef,
        },
        async init({
          actionsRegistry,
          httpRouter,
          database,
          metrics,
          permissionsRegistry,
          ...services
        }) {
          const { config, logger, catalog, permissions } = services;
          const settings = readSettings(config);
          unknownSettings(config).forEach(each => logger.warn(each));
          const retention = readRetentionSettings(config);
          const limits = readLimitSettings(config);
          const temporal = readEngineSettings(config);
          const engine = engineOf(temporal, logger);
          const appUrl = config.getOptionalString('app.baseUrl') ?? '';
          const db = await connectDatabase(database);
          registerCasePermissions(permissionsRegistry, db);
          const telling = createTelling({
            namesOf: refs => namesOf(db, refs),
            readerSettings: people => readerSettings(db, people),
            otherwise: settings.otherwise,
          });
          const shownTo = createShownTo({ catalog, permissions });

          const {
            roles,
            handlers,
            settings: roleSettings,
          } = await startRoles({
            ...services,
            database: db,
            permissionsRegistry,
            caseRules,
          });
          const { handlers: ofCases, record } = await startCases({
            ...services,
            db,
            engine,
            calendars: roleSettings.calendars,
            dailyReminders: settings.dailyReminders,
            notificationChannels: channels.all,
            appUrl,
            encryption: temporal.encryption,
            retention,
            measures: createMeasures(metrics),
            roles,
            telling,
            shownTo,
            permissionsRegistry,
          });
          await services.scheduler.scheduleTask({
            id: 'ask-to-confirm-roles',
            frequency: { minutes: 10 },
            timeout: { minutes: 10 },
            fn: signal =>
              askToConfirm(
                {
                  db,
                  settings: roleSettings,
                  clock: systemClock,
                  record,
                  logger,
                },
                signal,
              ),
          });
          const ofImports = await startImports({
            ...services,
            db,
            settings: roleSettings,
            clock: databaseClock,
            record,
            telling,
            visibleTo: createVisibleTo(permissions, permissionsRegistry),
          });
          await startRoleSources(roleSources.all, {
            ...services,
            db,
            clock: databaseClock,
          });
          const ofDeliveries = await startDeliverySystems(deliverySystems.all, {
            ...services,
            db,
            clock: databaseClock,
            record,
            kinds: caseRules,
            sightOf: createSights({
              permissions,
              permissionsRegistry,
              shownTo,
              logger,
            }),
          });
          const ofCampaigns = await startCampaigns({
            ...services,
            db,
            settings: roleSettings,
            clock: databaseClock,
            record,
            visibleTo: createVisibleTo(permissions, permissionsRegistry),
          });
          const ofReorganisations = await startReorganisations({
            ...services,
            db,
            settings: roleSettings,
            clock: databaseClock,
            record,
            telling,
          });
          observeFigures(metrics, { db, clock: databaseClock, logger });
          serveHealth(
            httpRouter,
            new Health({
              db,
              clock: databaseClock,
              engine,
              catalogEverySeconds: secondsOf(roleSettings.readCatalogEvery),
              roleSources: roleSources.all.map(({ name }) => name),
              deliverySystems: deliverySystems.all.map(({ name }) => name),
            }),
          );
          const all = [
            ...handlers,
            ...ofCases,
            ...ofImports,
            ...ofDeliveries,
            ...ofCampaigns,
            ...ofReorganisations,
            ...createPersonalData({ db, permissions, config, logger }),
          ];
          registerActions({
            ...services,
            registry: actionsRegistry,
            call: createCallRoute(all),
            telling,
            appUrl,
          });
          httpRouter.use(
            createRouter({
              ...services,
              handlers: all,
              telling,
              worker: settings.worker,
              limits,
              checkAnswers: process.env.NODE_ENV !== 'production',
            }),
          );
        },
      });
    },
  });

/** Who orders, pays for and decides on the services of the catalog: HTTP API, records, and delivery of commands. */
export const businessRelationsPlugin = pluginWith((settings, logger) =>
  TemporalEngine.start(settings, logger),
);
