import { Config } from '@backstage/config';
import { HumanDuration } from '@backstage/types';
import { everyFrom } from '../everyFrom';

const ROOT = 'businessRelations.deliverySystems';

/**
 * How often a system is asked for what is new.
 *
 * @throws Error that names the key which can't be read
 */
export const everyOf = (config: Config, name: string): HumanDuration =>
  everyFrom(config, `${ROOT}.${name}.every`, { minutes: 1 });

/** Sentences about settings of systems that no module brings. */
export const settingsWithoutSystem = (
  config: Config,
  names: readonly string[],
): string[] =>
  (config.getOptionalConfig(ROOT)?.keys() ?? [])
    .filter(name => !names.includes(name))
    .map(
      name =>
        `${ROOT}.${name} changes nothing: no module brings a delivery system of that name`,
    );
