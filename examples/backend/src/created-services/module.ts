import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createKeepService } from './keepService';

/** A step for templates that need no place for code: what it describes is a service of the catalog some seconds later. */
export default createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'created-services',
  register(module) {
    module.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ actions, config }) {
        actions.addActions(
          createKeepService(config.getString('createdServices.folder')),
        );
      },
    });
  },
});
