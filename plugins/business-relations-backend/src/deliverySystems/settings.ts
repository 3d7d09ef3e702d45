import { Config } from '@backstage/config';
import { HumanDuration } from '@backstage/types';
import { everyFrom } from '../otherSystems/everyFrom';
import { settingsWithoutModule } from '../otherSystems/settingsWithoutModule';

const ROOT = 'businessRelations.deliverySystems';

/**
 * How often a system is asked for what is new.
 *
 * @throws Error that names the key which can't be read
 */
export const everyOf = (config: Config, name: string): HumanDuration =>
  everyFrom(config, `${ROOT}.${name}.every`, { minutes: 1 });

/** Sentences about settings that change nothing. */
export const settingsWithoutSystem = (
  config: Config,
  names: readonly string[],
): string[] =>
  settingsWithoutModule(config, ROOT, { names, what: 'delivery system' });
