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
});

/** What an installation sets about the whole plugin. */
export type Settings = {
  /** Subject of the worker's token. */
  worker: string;
  /** How those are written to who have no settings of their own yet. */
  otherwise: Reader;
};

/** @throws Error that names the key which can't be read and says why. */
export function readSettings(config: Config): Settings {
  const read = shape.safeParse(config.getOptional('businessRelations') ?? {});
  if (!read.success) {
    const [{ path, message }] = read.error.issues;
    throw new Error(`${['businessRelations', ...path].join('.')} ${message}`);
  }
  const { worker, language, zone } = read.data;
  return { worker: worker.subject, otherwise: { locale: language, zone } };
}
