import { Money } from '../money';
import { EntityRef } from '../references';
import { Role } from '../roles';
import { Day, Instant } from '../term';

export const locales = ['en', 'sv'] as const;

/** The languages that everything a person reads exists in. */
export type Locale = (typeof locales)[number];

/** How facts inside a sentence are written for one reader. */
export interface Format {
  locale: Locale;
  /** A person's, unit's or service's name; the name part of the reference where none is known. */
  name(ref: EntityRef): string;
  names(refs: EntityRef[]): string;
  role(role: Role): string;
  money(money: Money): string;
  percent(value: number): string;
  /** Day and time in the reader's zone. */
  moment(instant: Instant): string;
  day(day: Day | Instant): string;
  list(items: string[]): string;
}

export interface FormatSettings {
  locale: Locale;
  /** IANA zone of the reader. */
  zone: string;
  /** Display names by entity reference, as the catalog has them. */
  names:
    ReadonlyMap<EntityRef, string> | ((ref: EntityRef) => string | undefined);
}
