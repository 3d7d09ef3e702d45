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
import { useCallback, useEffect, useMemo, useState } from 'react';
import { localeOf } from './localeOf';

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

export type ReadersWords = {
  locale: Locale;
  format: Format;
  /** Words that stand by themselves, with a capital. */
  titled: (words: string) => string;
  say: (message: Message) => string;
};

/** For answers that are not there yet when a page is shown: {@link useWords} by the names that they bring. */
export function useWordsFor(): (names: Record<string, string>) => ReadersWords {
  const locale = useLocale();
  return useCallback(
    names => {
      const settings: FormatSettings = {
        locale,
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        names: ref => names[ref],
      };
      return {
        locale,
        format: formatFor(settings),
        titled: words =>
          words.charAt(0).toLocaleUpperCase(locale) + words.slice(1),
        say: message => say(message, settings),
      };
    },
    [locale],
  );
}

/** Sentences, names, money and moments in the reader's language and zone. */
export function useWords(names: Record<string, string> = {}): ReadersWords {
  const wordsFor = useWordsFor();
  return useMemo(() => wordsFor(names), [wordsFor, names]);
}
