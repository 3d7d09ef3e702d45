import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createProposeRole } from './proposeRole';
import { createRaiseRequirement } from './raiseRequirement';

/**
 * Template actions that propose a role and raise a requirement.
 *
 * @public
 */
export const scaffolderModuleBusinessRelations = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'business-relations',
  register(module) {
    module.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, discovery }) {
        actions.addActions(
          createProposeRole({ auth, discovery }),
          createRaiseRequirement({ auth, discovery }),
        );
      },
    });
  },
});
