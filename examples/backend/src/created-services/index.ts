import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/** Services that templates create, kept in a folder of this machine: only where one is set, as `npm start` does. */
export default createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  async *loader({ config }) {
    if (config.has('createdServices.folder')) yield import('./module');
  },
});
