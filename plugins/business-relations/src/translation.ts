import {
  createTranslationRef,
  createTranslationResource,
} from '@backstage/core-plugin-api/alpha';
import { card } from './translations/en/card';
import { shared } from './translations/en/shared';
import { stages } from './translations/en/stages';
import { work } from './translations/en/work';

/** Labels of the pages, one file a feature. Sentences about the business come from common's `words`. */
export const businessRelationsTranslationRef = createTranslationRef({
  id: 'plugin.business-relations',
  messages: { card, shared, stages, work },
});

export const businessRelationsTranslations = createTranslationResource({
  ref: businessRelationsTranslationRef,
  translations: { sv: () => import('./translations/sv') },
});
