import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { notificationChannelsExtensionPoint } from '@business-relations/backstage-plugin-business-relations-node';
import { Chat } from './Chat';

/** Adds the chat to the ways on which people are told, where one is set. */
export default createBackendModule({
  pluginId: 'business-relations',
  moduleId: 'chat',
  register(module) {
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        channels: notificationChannelsExtensionPoint,
      },
      async init({ config, channels }) {
        const settings = config.getOptionalConfig('chat');
        if (!settings) return;
        channels.addNotificationChannel(
          new Chat(
            settings.getString('webhook'),
            settings.getOptionalBoolean('onlyWhatAsks') ?? false,
          ),
        );
      },
    });
  },
});
