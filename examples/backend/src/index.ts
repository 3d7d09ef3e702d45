/**
 * An ordinary backend with the plugins that ours meets in real life, and ours.
 *
 * @packageDocumentation
 */
import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./development-sign-in'));
backend.add(
  import('@backstage/plugin-auth-backend-module-oauth2-proxy-provider'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('./created-services'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permission'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@business-relations/backstage-plugin-search-backend-module-business-relations'),
);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('./email'));
backend.add(import('@backstage/plugin-user-settings-backend'));
// What assistants may do for a person, over MCP.
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(
  import('@business-relations/backstage-plugin-catalog-backend-module-business-relations'),
);

backend.add(
  import('@business-relations/backstage-plugin-business-relations-backend'),
);

backend.add(
  import('@business-relations/backstage-plugin-scaffolder-backend-module-business-relations'),
);

backend.start();
