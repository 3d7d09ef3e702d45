import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

const whoeverIsNamed = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  authenticate: async ({ req }) => ({
    result: { person: req.get('x-benchmark-person') ?? '' },
  }),
});

/** Signs in whom a header names: the measured backend listens on loopback alone and holds nothing of anybody. */
export const anyoneSignsIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'benchmark-sign-in',
  register: module =>
    module.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      init: async ({ providers }) =>
        providers.registerProvider({
          providerId: 'benchmark',
          factory: createProxyAuthProviderFactory({
            authenticator: whoeverIsNamed,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({ entityRef: result.person }),
          }),
        }),
    }),
});
