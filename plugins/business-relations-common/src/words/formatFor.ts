import { isErased } from '../erased';
import { erasedPerson } from './erased';
import { Format, FormatSettings, Locale } from './format';
import { roleNames } from './roles';

/** Our languages as Intl names them. */
export const languageTag: Record<Locale, string> = { en: 'en-GB', sv: 'sv-SE' };

const nameInReference = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** The way one reader wants names, money and moments written. */
export function formatFor(settings: FormatSettings): Format {
  const { locale, zone, names } = settings;
  const tag = languageTag[locale];
  const look =
    typeof names === 'function' ? names : (ref: string) => names.get(ref);
  const name = (ref: string) =>
    isErased(ref) ? erasedPerson[locale] : (look(ref) ?? nameInReference(ref));
  const list = (items: string[]) =>
    new Intl.ListFormat(tag, { type: 'conjunction' }).format(items);

  return {
    locale,
    name,
    names: refs => list(refs.map(name)),
    role: role => roleNames[locale][role],
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount),
    percent: value =>
      new Intl.NumberFormat(tag, {
        style: 'percent',
        maximumFractionDigits: 1,
      }).format(value / 100),
    moment: instant =>
      new Intl.DateTimeFormat(tag, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      }).format(new Date(instant)),
    day: day =>
      new Intl.DateTimeFormat(tag, {
        dateStyle: 'medium',
        // A bare day has no zone; reading it as UTC keeps it that day.
        timeZone: day.length === 10 ? 'UTC' : zone,
      }).format(new Date(day)),
    list,
  };
}
