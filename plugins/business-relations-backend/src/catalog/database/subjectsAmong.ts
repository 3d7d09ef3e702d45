import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { RoleSettings } from '../../roleSettings';

/** Leaves what a role can be about: systems, domains, and components of a type that counts as a service. */
export const isSubject =
  ({ serviceTypes }: Pick<RoleSettings, 'serviceTypes'>, table = 'entities') =>
  (query: Knex.QueryBuilder): void => {
    query
      .whereNull(`${table}.gone_since`)
      .where(kinds =>
        kinds
          .whereIn(`${table}.kind`, ['system', 'domain'])
          .orWhere(service =>
            service
              .where(`${table}.kind`, 'component')
              .whereIn(`${table}.type`, serviceTypes),
          ),
      );
  };

/** The services, systems and domains among these that the catalog has now. */
export async function subjectsAmong(
  db: Knex,
  settings: Pick<RoleSettings, 'serviceTypes'>,
  refs: Iterable<EntityRef>,
): Promise<EntityRef[]> {
  const rows = await inBatches<EntityRef, { ref: EntityRef }>(refs, portion =>
    db('entities')
      .select('ref')
      .whereIn('ref', portion)
      .where(isSubject(settings)),
  );
  return rows.map(({ ref }) => ref);
}
