import { parseArgs } from 'node:util';

export type Wishes = {
  /** Entities in the catalog, and roles in our tables. */
  entities: number;
  roles: number;
  /** Seconds for which our backends are away, at least. */
  away: number;
  /** Changes that the catalogs are behind by when they come back, at least. */
  changes: number;
  /** People who leave at once. */
  leavers: number;
  /** Only these parts; all where none is named. */
  only: string[];
  seed: number;
};

const whole = (name: string, text: string): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number above 0, not ${text}`);
};

const ROLES_OF_AN_ENTITY = 5;

/** `--relations ENTITIES --away SECONDS --changes N --leavers N --only NAME,NAME --seed N`. */
export function wishesIn(args: string[]): Wishes {
  const { values } = parseArgs({
    args,
    options: {
      relations: { type: 'string', default: '20000' },
      away: { type: 'string', default: '60' },
      changes: { type: 'string', default: '50000' },
      leavers: { type: 'string', default: '100' },
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
    },
  });
  const entities = whole('relations', values.relations);
  return {
    entities,
    roles: entities * ROLES_OF_AN_ENTITY,
    away: whole('away', values.away),
    changes: whole('changes', values.changes),
    leavers: whole('leavers', values.leavers),
    only: values.only.split(',').filter(name => name !== ''),
    seed: whole('seed', values.seed),
  };
}
