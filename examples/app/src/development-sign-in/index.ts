import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { signInTranslations } from './translation';

/** The sign-in page of the example, on which one chooses whom to be. */
export const developmentSignIn = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: async () => (await import('./SignInPage')).SignInPage,
      },
    }),
    TranslationBlueprint.make({
      name: 'development-sign-in',
      params: { resource: signInTranslations },
    }),
  ],
});
