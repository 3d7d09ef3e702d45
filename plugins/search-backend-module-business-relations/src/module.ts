import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { createBusinessRelationsClient } from '@business-relations/backstage-plugin-business-relations-node';
import { CaseCollatorFactory } from './collating/CaseCollatorFactory';
import { CustomerCollatorFactory } from './collating/CustomerCollatorFactory';
import { readSchedule } from './collating/schedule';
import { PermissionsInSearch } from './permissions/PermissionsInSearch';

/** Puts cases and customers into the index of Backstage's search. */
export const searchModuleBusinessRelations = createBackendModule({
  pluginId: 'search',
  moduleId: 'business-relations',
  register(module) {
    module.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        index: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init({ config, index, logger, permissions, scheduler, ...asking }) {
        // What isn't in the index can be shown to nobody.
        if (!(permissions instanceof PermissionsInSearch)) {
          logger.error(
            'Cases and customers are not put into the search index: this backend has a permissions service of its own, which would show them to whoever may not read them. Make it with permissionsInSearch of @business-relations/backstage-plugin-search-backend-module-business-relations.',
          );
          return;
        }
        const client = createBusinessRelationsClient(asking, () =>
          asking.auth.getOwnServiceCredentials(),
        );
        const schedule = readSchedule(config);
        for (const factory of [
          new CaseCollatorFactory(client),
          new CustomerCollatorFactory(client),
        ]) {
          index.addCollator({
            schedule: scheduler.createScheduledTaskRunner(schedule),
            factory,
          });
        }
      },
    });
  },
});
