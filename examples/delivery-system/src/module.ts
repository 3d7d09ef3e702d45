import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { deliverySystemsExtensionPoint } from '@business-relations/backstage-plugin-business-relations-node';
import { IssueTracker } from './IssueTracker';

/** Adds the tracker to the systems that deliver what was ordered, where one is set. */
export default createBackendModule({
  pluginId: 'business-relations',
  moduleId: 'issue-tracker',
  register(module) {
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        deliverySystems: deliverySystemsExtensionPoint,
      },
      async init({ config, deliverySystems }) {
        const settings = config.getOptionalConfig('issueTracker');
        if (!settings) return;
        deliverySystems.addDeliverySystem(
          new IssueTracker(
            settings.getString('url'),
            settings.getOptionalString('token'),
          ),
        );
      },
    });
  },
});
