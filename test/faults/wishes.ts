import { parseArgs } from 'node:util';

export type Wishes = {
  /** Commands of people in all scenarios together, about. */
  decisions: number;
  seed: number;
  /** Only these scenarios; all where none is named. */
  scenarios: number[];
  /** Seconds for which Temporal and Postgres are away. */
  outages: { temporal: number; postgres: number };
  /** Whether scenarios that may run at the same time do. */
  together: boolean;
};

/** As `npm test` runs it. */
const SHORT = {
  decisions: 200,
  outages: { temporal: 10, postgres: 10 },
  together: true,
};
const LONG = { outages: { temporal: 120, postgres: 60 }, together: false };

const whole = (name: string, text: string): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number above 0, not ${text}`);
};

/** `--decisions N --seed N --scenario N,N`; without decisions it is the short run. */
export function wishesIn(args: string[]): Wishes {
  const { values } = parseArgs({
    args,
    options: {
      decisions: { type: 'string' },
      seed: { type: 'string' },
      scenario: { type: 'string' },
    },
  });
  const { decisions, seed, scenario } = values;
  return {
    ...SHORT,
    ...(decisions && { ...LONG, decisions: whole('decisions', decisions) }),
    seed: seed ? whole('seed', seed) : Math.ceil(Math.random() * 1_000_000),
    scenarios: scenario
      ? scenario.split(',').map(each => whole('scenario', each))
      : [],
  };
}
