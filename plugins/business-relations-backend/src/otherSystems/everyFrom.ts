import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration } from '@backstage/types';
import { secondsOf } from '../roleSettings';

const MINUTE = 60;

/**
 * How often another system is asked.
 *
 * @throws Error where it can't be read, or is too short
 */
export function everyFrom(
  config: Config,
  key: string,
  usually: HumanDuration,
): HumanDuration {
  if (!config.has(key)) return usually;
  try {
    const every = readDurationFromConfig(config, { key });
    if (secondsOf(every) >= MINUTE) return every;
  } catch {
    // Said below.
  }
  throw new Error(`${key} is no duration of at least a minute, like PT1H`);
}
