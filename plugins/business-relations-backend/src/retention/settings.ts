import { Config, readDurationFromConfig } from '@backstage/config';
import { DateTime, Duration } from 'luxon';

/** How long something is kept; `forever` where nothing ends it. */
export type Keeping = Duration | 'forever';

type Kept = {
  usually: string;
  /** Less would break a promise of the product. */
  atLeast: string;
  why: string;
};

const kept = {
  closedCases: {
    usually: 'forever',
    atLeast: 'P13M',
    why: 'a yearly ceiling counts what was approved in the year before',
  },
  commands: {
    usually: 'P90D',
    atLeast: 'P15D',
    why: 'what was refused is shown for two weeks',
  },
  notices: {
    usually: 'P90D',
    atLeast: 'P1D',
    why: 'what could not be sent is tried again for some hours',
  },
  sentKeys: {
    usually: 'P1Y',
    atLeast: 'P30D',
    why: 'a database restored from a backup would tell everything again',
  },
  feed: {
    usually: 'P30D',
    atLeast: 'P1D',
    why: 'a catalog that was away would have to read everything again',
  },
} as const satisfies Record<string, Kept>;

/** What is let go of once it was kept long enough (docs/personal-data.md says what of each, and why as long). */
export type RetentionSettings = Record<keyof typeof kept, Keeping>;

const ROOT = 'businessRelations.retention';

/** Months and years have no length of their own: durations are compared from one day. */
const from = (duration: Duration) => DateTime.utc(2026, 1, 1).plus(duration);

function read(config: Config, key: string): Keeping {
  if (config.getOptional(key) === 'forever') return 'forever';
  try {
    return Duration.fromObject(readDurationFromConfig(config, { key }));
  } catch {
    throw new Error(`${key} is neither a duration like P90D nor “forever”`);
  }
}

function keeping(
  config: Config,
  what: string,
  { usually, atLeast, why }: Kept,
): Keeping {
  const key = `${ROOT}.${what}`;
  if (!config.has(key)) {
    return usually === 'forever' ? usually : Duration.fromISO(usually);
  }
  const asked = read(config, key);
  if (asked === 'forever' || from(asked) >= from(Duration.fromISO(atLeast))) {
    return asked;
  }
  throw new Error(`${key} is shorter than ${atLeast}: ${why}`);
}

/** @throws Error that names the key which can't be read and says why. */
export function readRetentionSettings(config: Config): RetentionSettings {
  const unknown = (config.getOptionalConfig(ROOT)?.keys() ?? []).find(
    key => !Object.hasOwn(kept, key),
  );
  if (unknown !== undefined) {
    throw new Error(
      `${ROOT}.${unknown} is nothing that is kept: there are ${Object.keys(kept).join(', ')}`,
    );
  }
  return {
    closedCases: keeping(config, 'closedCases', kept.closedCases),
    commands: keeping(config, 'commands', kept.commands),
    notices: keeping(config, 'notices', kept.notices),
    sentKeys: keeping(config, 'sentKeys', kept.sentKeys),
    feed: keeping(config, 'feed', kept.feed),
  };
}
