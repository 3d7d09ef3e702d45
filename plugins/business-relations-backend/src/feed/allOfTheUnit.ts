import {
  EntityRef,
  Instant,
  RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { batchesOf } from '../batches';
import { linksAbove } from '../catalog/database/linksAbove';
import { refsBelow } from '../catalog/database/refsBelow';
import { subjectsAmong } from '../catalog/database/subjectsAmong';
import { levelsOf } from '../catalog/levels';
import { RoleSettings } from '../roleSettings';
import { customersScopes } from './database/affected';
import { standingsNaming, unitsFrom } from './database/standings';
import { effectiveRoles, Standing } from './effective';
import { TOGETHER } from './recompute';
import { todayAt } from './today';

const isService = (ref: EntityRef) => ref.startsWith('component:');

/**
 * On how many services somebody would have this role today if they had it for all of the unit: by the very rule that
 * gives the relations, so that what is said before is what comes of it.
 */
export async function servicesForAllOf(
  db: Knex,
  settings: RoleSettings,
  at: Instant,
  { role, unit }: { role: RelatedRole; unit: EntityRef },
): Promise<number> {
  const wouldBe: Standing = {
    assignment: 'nobody has it yet',
    role,
    unit,
    inAddition: false,
  };
  const bringing =
    role === 'customer'
      ? [unit]
      : unitsFrom(unit, await linksAbove(db, 'parent', [unit]));
  const everywhere = new Map(bringing.map(each => [each, [wouldBe]]));
  const today = todayAt(settings, at);
  const places = await refsBelow(
    db,
    'part',
    await customersScopes(db, bringing),
  );
  const services = await subjectsAmong(
    db,
    settings,
    [...places].filter(isService),
  );
  let count = 0;
  for (const portion of batchesOf(services, TOGETHER)) {
    const levels = await levelsOf(db, portion);
    const named = await standingsNaming(
      db,
      settings,
      today,
      [...levels.values()].flat(),
    );
    count += [...levels.values()].filter(own =>
      effectiveRoles(own, { named, everywhere }).includes(wouldBe),
    ).length;
  }
  return count;
}
