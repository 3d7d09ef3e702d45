import { useApi } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Format,
  formatFor,
  FormatSettings,
  Locale,
  say,
} from '@business-relations/backstage-plugin-business-relations-common/words';
import { useEffect, useMemo, useState } from 'react';

const localeOf = (language: string): Locale =>
  language.startsWith('sv') ? 'sv' : 'en';

/** The reader's language among ours, and again when it changes. */
export function useLocale(): Locale {
  const languages = useApi(appLanguageApiRef);
  const [locale, setLocale] = useState(() =>
    localeOf(languages.getLanguage().language),
  );
  useEffect(() => {
    const subscription = languages
      .language$()
      .subscribe(({ language }) => setLocale(localeOf(language)));
    return () => subscription.unsubscribe();
  }, [languages]);
  return locale;
}

/** Sentences, names, money and moments in the reader's language and zone. */
export function useWords(names: Record<string, string> = {}): {
  locale: Locale;
  format: Format;
  say: (message: Message) => string;
} {
  const locale = useLocale();
  return useMemo(() => {
    const settings: FormatSettings = {
      locale,
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      names: ref => names[ref],
    };
    return {
      locale,
      format: formatFor(settings),
      say: message => say(message, settings),
    };
  }, [locale, names]);
}
