import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { batchesOf } from '../batches';
import { subjectsAmong } from '../catalog/database/subjectsAmong';
import { levelsOf } from '../catalog/levels';
import { RoleSettings } from '../roleSettings';
import { standingsForAllOf, standingsNaming } from './database/standings';
import { writeRelations } from './database/writeRelations';
import { effectiveRoles, InForce, Relation, relationsOf } from './effective';
import { todayAt } from './today';

/** Entities computed together: what stands above them, and who is there for all of a unit, is read once for all. */
export const TOGETHER = 5000;

/** Units of the customers that name any of these levels: only of these "all of the unit" can matter. */
const customerUnitsOf = (named: InForce['named']): Set<EntityRef> =>
  new Set(
    [...named.values()]
      .flat()
      .flatMap(({ role, unit }) => (role === 'customer' && unit) || []),
  );

async function relationsNow(
  db: Knex,
  settings: RoleSettings,
  at: Instant,
  entities: EntityRef[],
): Promise<Map<EntityRef, Relation[]>> {
  const subjects = await subjectsAmong(db, settings, entities);
  const levels = await levelsOf(db, subjects);
  const today = todayAt(settings, at);
  const named = await standingsNaming(
    db,
    settings,
    today,
    [...levels.values()].flat(),
  );
  const everywhere = await standingsForAllOf(
    db,
    settings,
    today,
    customerUnitsOf(named),
  );
  return new Map(
    entities.map(entity => {
      const own = levels.get(entity);
      return [
        entity,
        own ? relationsOf(effectiveRoles(own, { named, everywhere })) : [],
      ];
    }),
  );
}

/** Computes the relations of these entities anew and writes what changed. The caller holds the relations. */
export async function recompute(
  trx: Knex.Transaction,
  settings: RoleSettings,
  at: Instant,
  entities: Iterable<EntityRef>,
): Promise<number> {
  let written = 0;
  for (const portion of batchesOf(entities, TOGETHER)) {
    written += await writeRelations(
      trx,
      await relationsNow(trx, settings, at, portion),
      at,
    );
  }
  return written;
}
