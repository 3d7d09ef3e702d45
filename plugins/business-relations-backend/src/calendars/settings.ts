import { entityRef } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { weekdays } from '@business-relations/backstage-plugin-business-relations-common';
import Holidays from 'date-holidays';
import { IANAZone } from 'luxon';
import { z } from 'zod';

const clockTime = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is not a time like 08:00');

const openHours = z
  .object({ open: clockTime, close: clockTime })
  .refine(({ open, close }) => open < close, 'closes before it opens');

const knownCountries = new Holidays().getCountries();

/** A country whose holidays nobody knows would have none, and deadlines would pass on them. */
const holidaysAreKnown = ({ country, state }: Place) =>
  country in knownCountries &&
  (state === undefined || state in (new Holidays().getStates(country) ?? {}));

type Place = { country: string; state?: string };

/** A calendar as an organisation sets it; its holidays come from its country. */
export const calendarSettings = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'is not an id of a-z, 0-9 and -')
      .max(100),
    name: z.string().max(200).optional(),
    /** ISO 3166 code: `SE`. */
    country: z.string().regex(/^[A-Z]{2}$/, 'is not a code like SE'),
    /** State or region, as the library of holidays knows it. */
    state: z.string().optional(),
    /** IANA zone. */
    zone: z
      .string()
      .refine(
        zone => IANAZone.isValidZone(zone),
        'is not a zone like Europe/Stockholm',
      ),
    /** Working hours of a working day. */
    hours: openHours.default({ open: '08:00', close: '17:00' }),
    days: z
      .array(z.enum(weekdays))
      .min(1)
      .default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
    /** Customary days off, beside those by law: in Sweden the eves of Midsummer, Christmas and New Year. */
    eves: z.boolean().default(true),
    /** Units whose calendar it is, with everything below them. The first calendar is everybody else's. */
    units: z.array(entityRef).default([]),
  })
  .refine(holidaysAreKnown, {
    path: ['country'],
    error: 'or its state has no holidays that are known here',
  });

export type CalendarSettings = z.output<typeof calendarSettings>;

/** Where nothing is set: Sweden's is everybody's, and Finland's is there to be given to a unit. */
export const usualCalendars: z.input<typeof calendarSettings>[] = [
  { id: 'sweden', country: 'SE', zone: 'Europe/Stockholm' },
  { id: 'finland', country: 'FI', zone: 'Europe/Helsinki' },
];
