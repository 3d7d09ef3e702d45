import { Config } from '@backstage/config';
import { locales } from '@business-relations/backstage-plugin-business-relations-common/words';
import { z } from 'zod';
import { Reader } from './words/telling';

const shape = z.object({
  worker: z
    .object({
      subject: z.string().min(1).default('external:business-relations-worker'),
    })
    .prefault({}),
  language: z.enum(locales).default('en'),
  zone: z
    .string()
    .refine(
      zone =>
        Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
      'is not a zone like Europe/Stockholm',
    )
    .default('UTC'),
  notifications: z
    .object({ reminders: z.enum(['daily', 'atOnce']).default('daily') })
    .prefault({}),
});

/** What an installation sets about the whole plugin. */
export type Settings = {
  /** Subject of the worker's token. */
  worker: string;
  /** How those are written to who have no settings of their own yet. */
  otherwise: Reader;
  /** Whether reminders come as one digest a day. */
  dailyReminders: boolean;
};

/** Which key below `businessRelations` can't be read, and why: `businessRelations.rates[0].rate …`. */
export function unreadable({
  issues: [{ path, message }],
}: z.ZodError): string {
  const key = path.map(part =>
    typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
  );
  return `businessRelations${key.join('')} ${message}`;
}

/** All there is below `businessRelations`, for backend and page. */
const known = [
  ...['acceptance', 'calendars', 'catalog', 'currency', 'deliverySystems'],
  ...[
    'language',
    'limits',
    'notifications',
    'policies',
    'rates',
    'retention',
    'roleSources',
    'serviceTypes',
    'temporal',
    'worker',
  ],
  'zone',
];

/**
 * Sentences about keys that mean nothing here. Only to be warned of: after a step back to an earlier release the settings
 * are those of the later one.
 */
export const unknownSettings = (config: Config): string[] =>
  (config.getOptionalConfig('businessRelations')?.keys() ?? [])
    .filter(key => !known.includes(key))
    .map(
      key =>
        `businessRelations.${key} is no setting and changes nothing; there are ${known.join(', ')}`,
    );

/** @throws Error that names the key which can't be read and says why. */
export function readSettings(config: Config): Settings {
  const read = shape.safeParse(config.getOptional('businessRelations') ?? {});
  if (!read.success) {
    throw new Error(unreadable(read.error));
  }
  const { worker, language, zone, notifications } = read.data;
  return {
    worker: worker.subject,
    otherwise: { locale: language, zone },
    dailyReminders: notifications.reminders === 'daily',
  };
}
