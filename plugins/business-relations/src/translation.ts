import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { campaigns } from './translations/en/campaigns';
import { card } from './translations/en/card';
import { cases } from './translations/en/cases';
import { catalog } from './translations/en/catalog';
import { commands } from './translations/en/commands';
import { customers } from './translations/en/customers';
import { decision } from './translations/en/decision';
import { fields } from './translations/en/fields';
import { findings } from './translations/en/findings';
import { goals } from './translations/en/goals';
import { imports } from './translations/en/imports';
import { operate } from './translations/en/operate';
import { parties } from './translations/en/parties';
import { reorganisation } from './translations/en/reorganisation';
import { requirement } from './translations/en/requirement';
import { roles } from './translations/en/roles';
import { search } from './translations/en/search';
import { shared } from './translations/en/shared';
import { stages } from './translations/en/stages';
import { standing } from './translations/en/standing';
import { start } from './translations/en/start';
import { tree } from './translations/en/tree';
import { work } from './translations/en/work';

/**
 * Labels of the pages, one file a feature. Sentences about the business come from common's `words`.
 *
 * Swedish comes with the reference itself: the new frontend system takes resources of the `app` plugin's modules alone.
 */
export const businessRelationsTranslationRef = createTranslationRef({
  id: 'plugin.business-relations',
  messages: {
    campaigns,
    card,
    cases,
    catalog,
    commands,
    customers,
    decision,
    fields,
    findings,
    goals,
    imports,
    operate,
    parties,
    reorganisation,
    requirement,
    roles,
    search,
    shared,
    stages,
    standing,
    start,
    tree,
    work,
  },
  translations: { sv: () => import('./translations/sv') },
});
