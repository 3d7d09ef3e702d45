import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Locale } from '@business-relations/backstage-plugin-business-relations-common/words';
import businessRelations from '../alpha';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { Backend } from './Backend';

/** What an app configures; English and Swedish are there, and money in a currency that isn't the default. */
export const appConfig = {
  app: {
    baseUrl: 'http://localhost:3000',
    extensions: [
      {
        'api:app/app-language': {
          config: {
            availableLanguages: ['en', 'sv'],
            defaultLanguage: 'en',
          },
        },
      },
    ],
  },
  backend: { baseUrl: 'http://localhost:7007' },
  businessRelations: { currency: 'EUR' },
};

/**
 * A page of ours as somebody sees it who comes by its address: in an app with the plugin, in the reader's language,
 * with `backend` as the server. `path` is below `/business-relations`.
 */
export function renderPage(
  path: string,
  { backend, language = 'en' }: { backend: Backend; language?: Locale },
) {
  // The app keeps the language of whoever was there before.
  window.localStorage.setItem('language', language);
  return renderTestApp({
    features: [businessRelations],
    initialRouteEntries: [`/business-relations${path}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[businessRelationsApiRef, backend.client]],
    config: appConfig,
  });
}
