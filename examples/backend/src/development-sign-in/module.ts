import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { reasonAgainst } from './mayRun';
import { developmentProvider } from './provider';
import { COUNTS_PATH, createPeopleRouter, PEOPLE_PATH } from './router';

/** Lets a developer be any person of the catalog. For the example alone: no published package holds it. */
export const developmentSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'development-sign-in',
  register(module) {
    module.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, httpRouter, logger, providers }) {
        const reason = reasonAgainst(config, process.env.NODE_ENV);
        if (reason) {
          logger.warn(`No sign-in as any person of the catalog: ${reason}`);
          return;
        }
        providers.registerProvider({
          providerId: 'development',
          factory: developmentProvider,
        });
        httpRouter.use(createPeopleRouter({ auth, catalog }));
        for (const path of [PEOPLE_PATH, COUNTS_PATH]) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
      },
    });
  },
});
