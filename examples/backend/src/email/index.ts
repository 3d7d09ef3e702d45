import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/** Notifications by e-mail, where a way to send them is set: Backstage's own module doesn't start without. */
export default createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  async *loader({ config }) {
    if (!config.has('notifications.processors.email')) return;
    yield import('@backstage/plugin-notifications-backend-module-email');
    yield import('./module');
  },
});
