import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { LimitedCalls } from '@business-relations/backstage-plugin-business-relations-common/contract';

/** So many calls of a kind in so long a time, for each who calls. */
export type Limit = { calls: number; withinMilliseconds: number };

export type LimitSettings = Record<LimitedCalls, Limit>;

const ROOT = 'businessRelations.limits';
const MINUTE = 60_000;

/** Far more than a person at a page needs. */
const usual: LimitSettings = {
  lists: { calls: 1_200, withinMilliseconds: MINUTE },
  bulk: { calls: 30, withinMilliseconds: MINUTE },
};

/** A timer can't wait longer than this: about 24 days. */
const LONGEST = 2 ** 31 - 1;

function callsIn(config: Config, key: string): number | undefined {
  if (!config.has(key)) return undefined;
  const calls = Number(config.get(key));
  if (Number.isInteger(calls) && calls > 0) return calls;
  throw new Error(`${key} is no whole number above 0`);
}

function withinIn(config: Config, key: string): number | undefined {
  if (!config.has(key)) return undefined;
  try {
    const within = durationToMilliseconds(
      readDurationFromConfig(config, { key }),
    );
    if (within > 0 && within <= LONGEST) return within;
  } catch {
    // Said below.
  }
  throw new Error(`${key} is no duration like PT1M of at most 24 days`);
}

function limitIn(config: Config, what: LimitedCalls): Limit {
  const { calls, withinMilliseconds } = usual[what];
  const key = `${ROOT}.${what}`;
  return {
    calls: callsIn(config, `${key}.calls`) ?? calls,
    withinMilliseconds: withinIn(config, `${key}.within`) ?? withinMilliseconds,
  };
}

/** @throws Error that names the key which can't be read and says why. */
export function readLimitSettings(config: Config): LimitSettings {
  const unknown = (config.getOptionalConfig(ROOT)?.keys() ?? []).find(
    key => !Object.hasOwn(usual, key),
  );
  if (unknown !== undefined) {
    throw new Error(
      `${ROOT}.${unknown} is nothing that is limited: there are ${Object.keys(usual).join(', ')}`,
    );
  }
  return { lists: limitIn(config, 'lists'), bulk: limitIn(config, 'bulk') };
}
