import { Config, readDurationFromConfig } from '@backstage/config';
import {
  entityRef,
  money,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { HumanDuration } from '@backstage/types';
import { Duration } from 'luxon';
import { z } from 'zod';
import { calendarSettings, usualCalendars } from './calendars/settings';

const term = z.object({
  clock: z.enum(['business', 'elapsed']),
  duration: z
    .string()
    .regex(/^P(?=.)/, 'is not an ISO 8601 duration like P10D'),
});

const policySettings = z.object({
  /** Customers that it holds for, with everything below them; everybody where missing. */
  units: z.array(entityRef).default([]),
  /** Kind of case → name of the term → how long. */
  terms: z.record(z.string(), z.record(z.string(), term)).default({}),
  /** Kind of case → name of the limit → amount. */
  limits: z.record(z.string(), z.record(z.string(), money)).default({}),
});

const shape = z.object({
  serviceTypes: z
    .array(z.string().min(1))
    .min(1)
    .default(['service', 'website']),
  acceptance: z.enum(['required', 'assumed']).default('required'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('SEK'),
  rates: z
    .array(
      z.object({
        from: z.string().regex(/^[A-Z]{3}$/),
        to: z.string().regex(/^[A-Z]{3}$/),
        rate: z.number().positive(),
      }),
    )
    .default([]),
  calendars: z.array(calendarSettings).min(1).prefault(usualCalendars),
  policies: z.array(policySettings).default([]),
});

/** What an organisation sets about roles and times (`businessRelations` in its configuration). */
export type RoleSettings = z.output<typeof shape> & {
  /** How often the whole catalog is read, beside what it tells by itself. */
  readCatalogEvery: HumanDuration;
};

export type PolicySettings = z.output<typeof policySettings>;

/** @throws Error that names the key which can't be read. */
export function readRoleSettings(config: Config): RoleSettings {
  const read = shape.safeParse(config.getOptional('businessRelations') ?? {});
  if (!read.success) {
    throw new Error(
      `The configuration of businessRelations can't be read:\n${z.prettifyError(read.error)}`,
    );
  }
  const every = 'businessRelations.catalog.every';
  return {
    ...read.data,
    readCatalogEvery: config.has(every)
      ? readDurationFromConfig(config, { key: every })
      : { minutes: 2 },
  };
}

export const secondsOf = (duration: HumanDuration): number =>
  Duration.fromObject(duration).as('seconds');
