import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { hasWords } from '../../catalog/database/findEntities';

/** Where a list goes on: names are not unique. */
export type After = { name: string; ref: EntityRef };

export type UnitQuery = {
  unit?: EntityRef;
  search?: string;
  /** Units that are found as well, whatever they are called: by the people in them. */
  found?: readonly EntityRef[];
  /** `candidates`: every group, so that a first customer can be named. */
  show: 'customers' | 'candidates';
};

/** Units that are customers, or are asked to be, or have an account manager: also those that have left the catalog. */
const isCustomer = (query: Knex.QueryBuilder) =>
  query.whereExists(roles =>
    roles
      .select('a.id')
      .from('assignments as a')
      .whereRaw('a.unit = entities.ref')
      .whereIn('a.role', ['customer', 'accountManager'])
      .whereNotIn('a.status', ['ended', 'declined']),
  );

const isFound =
  (search: string, found: readonly EntityRef[]) =>
  (query: Knex.QueryBuilder): void => {
    query.where(hasWords(search));
    // Where nothing is looked for every unit is found, and an empty list would be none of them.
    if (found.length > 0) query.orWhereIn('ref', [...found]);
  };

/** A page of units by name. */
export async function customerUnits(
  db: Knex,
  { unit, search = '', found = [], show }: UnitQuery,
  { after, limit }: { after?: After; limit: number },
): Promise<After[]> {
  const query = db('entities')
    .select('name', 'ref')
    .where({ kind: 'group' })
    .where(isFound(search, found))
    .orderBy([{ column: 'name' }, { column: 'ref' }])
    .limit(limit);
  if (unit !== undefined) {
    // One unit is shown whatever it is: a page of its own may be the place where its first customer is named.
    query.where({ ref: unit });
  } else if (show === 'customers') {
    query.where(isCustomer);
  } else {
    query.where(any => any.whereNull('gone_since').orWhere(isCustomer));
  }
  if (after) {
    query.where(later =>
      later
        .where('name', '>', after.name)
        .orWhere(same =>
          same.where('name', after.name).where('ref', '>', after.ref),
        ),
    );
  }
  return query;
}
