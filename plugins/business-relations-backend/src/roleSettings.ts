import { Config, readDurationFromConfig } from '@backstage/config';
import { defaultServiceTypes } from '@business-relations/backstage-plugin-business-relations-common';
import {
  entityRef,
  money,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { HumanDuration } from '@backstage/types';
import { Duration } from 'luxon';
import { z } from 'zod';
import { caseRules } from '@business-relations/rules';
import { calendarSettings, usualCalendars } from './calendars/settings';
import { unreadable } from './settings';

const isDuration = (text: string) => {
  const duration = Duration.fromISO(text);
  return duration.isValid && duration.toMillis() > 0;
};

const term = z.object({
  clock: z.enum(['business', 'elapsed']),
  duration: z
    .string()
    .refine(isDuration, 'is not an ISO 8601 duration like P10D'),
});

/** A kind or a name that is misspelt would leave the usual time in force, and nobody would notice. */
const areKnown = (terms: Record<string, Record<string, unknown>>) =>
  Object.entries(terms).every(([kind, byName]) =>
    Object.keys(byName).every(name => name in (caseRules[kind]?.terms ?? {})),
  );

const knownTerms = () =>
  Object.values(caseRules)
    .map(
      ({ kind, terms }) => `${kind}: ${Object.keys(terms).join(', ') || '–'}`,
    )
    .join('; ');

const policySettings = z.object({
  /** Customers that it holds for, with everything below them; everybody where missing. */
  units: z.array(entityRef).default([]),
  /** Kind of case → name of the term → how long. */
  terms: z
    .record(z.string(), z.record(z.string(), term))
    .refine(areKnown, {
      error: () => `names a time that there isn't; there are ${knownTerms()}`,
    })
    .default({}),
  /** Kind of case → name of the limit → amount. */
  limits: z.record(z.string(), z.record(z.string(), money)).default({}),
});

const CURRENCY = 'is not a currency like SEK';

const shape = z.object({
  serviceTypes: z
    .array(z.string().min(1))
    .min(1)
    .default([...defaultServiceTypes]),
  acceptance: z.enum(['required', 'assumed']).default('required'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, CURRENCY)
    .default('SEK'),
  rates: z
    .array(
      z.object({
        from: z.string().regex(/^[A-Z]{3}$/, CURRENCY),
        to: z.string().regex(/^[A-Z]{3}$/, CURRENCY),
        rate: z.number().positive(),
      }),
    )
    .default([]),
  calendars: z
    .array(calendarSettings)
    .min(1)
    .refine(
      calendars =>
        new Set(calendars.map(({ id }) => id)).size === calendars.length,
      'has two of one id',
    )
    .prefault(usualCalendars),
  policies: z.array(policySettings).default([]),
});

/** What an organisation sets about roles and times (`businessRelations` in its configuration). */
export type RoleSettings = z.output<typeof shape> & {
  /** How often the whole catalog is read, beside what it tells by itself. */
  readCatalogEvery: HumanDuration;
};

export type PolicySettings = z.output<typeof policySettings>;

export const secondsOf = (duration: HumanDuration): number =>
  Duration.fromObject(duration).as('seconds');

function catalogEvery(config: Config): HumanDuration {
  const key = 'businessRelations.catalog.every';
  if (!config.has(key)) return { minutes: 2 };
  try {
    const every = readDurationFromConfig(config, { key });
    if (secondsOf(every) >= 1) return every;
  } catch {
    // Said below.
  }
  throw new Error(`${key} is no duration of at least a second, like PT2M`);
}

/** @throws Error that names the key which can't be read and says why. */
export function readRoleSettings(config: Config): RoleSettings {
  const read = shape.safeParse(config.getOptional('businessRelations') ?? {});
  if (!read.success) {
    throw new Error(unreadable(read.error));
  }
  return { ...read.data, readCatalogEvery: catalogEvery(config) };
}
