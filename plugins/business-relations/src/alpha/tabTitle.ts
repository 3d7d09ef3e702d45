import { ApiHolder, appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { Locale } from '@business-relations/backstage-plugin-business-relations-common/words';
import { localeOf } from '../words/localeOf';

/** As `shared.title` of the translations, which come too late: what a tab is called is asked when the app starts. */
const titles: Record<Locale, string> = {
  en: 'Business relations',
  sv: 'Verksamhetsrelationer',
};

/** The title of the tab in the language that the app starts in: Backstage takes one text for as long as it runs. */
export const tabTitle = (apis: ApiHolder): string =>
  titles[localeOf(apis.get(appLanguageApiRef)?.getLanguage().language ?? 'en')];
