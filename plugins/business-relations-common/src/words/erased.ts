import { Locale } from './format';

/** The name of whoever has none any more. */
export const erasedPerson: Record<Locale, string> = {
  en: 'a person who was erased',
  sv: 'en person som har raderats',
};
