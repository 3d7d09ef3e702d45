import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

/** The plugin for the new frontend system. */
export default createFrontendPlugin({ pluginId: 'business-relations' });
