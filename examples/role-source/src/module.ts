import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { roleSourcesExtensionPoint } from '@business-relations/backstage-plugin-business-relations-node';
import { PersonnelSystem } from './PersonnelSystem';

/** Adds the personnel system to the systems that hold roles, where one is set. */
export default createBackendModule({
  pluginId: 'business-relations',
  moduleId: 'personnel-system',
  register(module) {
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        roleSources: roleSourcesExtensionPoint,
      },
      async init({ config, roleSources }) {
        const settings = config.getOptionalConfig('personnelSystem');
        if (!settings) return;
        roleSources.addRoleSource(
          new PersonnelSystem(
            settings.getString('url'),
            settings.getOptionalString('token'),
          ),
        );
      },
    });
  },
});
