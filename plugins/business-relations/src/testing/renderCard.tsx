import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { Locale } from '@business-relations/backstage-plugin-business-relations-common/words';
import businessRelations from '../alpha';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { Backend } from './Backend';
import { appConfig } from './renderPage';

/** The page of an entity in an app of the new frontend system, with the plugin as it is installed. */
export function renderCard(
  entity: Entity,
  { backend, language = 'en' }: { backend: Backend; language?: Locale },
) {
  // The app keeps the language of whoever was there before.
  window.localStorage.setItem('language', language);
  return renderTestApp({
    features: [businessRelations],
    extensions: [createTestEntityPage({ entity })],
    apis: [[businessRelationsApiRef, backend.client]],
    config: appConfig,
  });
}
