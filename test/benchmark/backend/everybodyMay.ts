import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/** Permissions are on, and asked with every request as anywhere; what the policy answers costs nothing by itself. */
export const everybodyMay = createBackendModule({
  pluginId: 'permission',
  moduleId: 'benchmark-policy',
  register: module =>
    module.registerInit({
      deps: { policy: policyExtensionPoint },
      init: async ({ policy }) =>
        policy.setPolicy({
          handle: async (_, user) => ({
            result: user ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          }),
        }),
    }),
});
