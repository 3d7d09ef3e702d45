import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { notificationsEmailTemplateExtensionPoint } from '@backstage/plugin-notifications-backend-module-email';
import { plainTemplates } from './plainTemplates';

/** What a notification looks like in an e-mail. */
export default createBackendModule({
  pluginId: 'notifications',
  moduleId: 'email-templates',
  register(module) {
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        templates: notificationsEmailTemplateExtensionPoint,
      },
      async init({ config, templates }) {
        templates.setTemplateRenderer(
          plainTemplates(config.getString('app.baseUrl')),
        );
      },
    });
  },
});
