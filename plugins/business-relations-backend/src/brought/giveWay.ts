import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import { BROUGHT_NAMESPACE } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { AssignmentRow, withScopes } from '../assignments/database/rows';
import { writeAssignments } from '../assignments/database/writeAssignments';
import { knownRefs } from '../catalog';
import { Mirror } from '../catalog/Mirror';
import { DatabaseClock } from '../database/clock';
import { refreshRelations } from '../feed/refreshRelations';
import { RoleSettings } from '../roleSettings';
import { allBrought, markGivenWay } from './database/broughtEntities';

const theirsOf = (ours: EntityRef) =>
  ours.replace(`:${BROUGHT_NAMESPACE}/`, ':default/');

/** Roles of a unit, in whatever status they can still change from. */
async function rolesOfUnit(
  trx: Knex.Transaction,
  unit: EntityRef,
): Promise<Assignment[]> {
  const rows: AssignmentRow[] = await trx('assignments')
    .where({ unit })
    .whereNotIn('status', ['ended', 'declined'])
    .orderBy('id')
    .forUpdate();
  return withScopes(trx, rows);
}

/** The goals that were written for ours are theirs, unless they have some already. */
async function moveGoals(
  trx: Knex.Transaction,
  from: EntityRef,
  to: EntityRef,
): Promise<void> {
  const theirs = await trx('goal_sets').where({ unit: to }).first('unit');
  if (!theirs) {
    await trx('goal_sets').where({ unit: from }).update({ unit: to });
  }
}

type Deps = {
  db: Knex;
  settings: RoleSettings;
  clock: DatabaseClock;
  mirror: Mirror;
};

/**
 * A unit is a place and gives nobody authority: its roles and goals are those of the organisation's own from now on,
 * with the same holders. What was asked for the unit before goes up from it through theirs (decision 011).
 */
async function moveUnit(
  trx: Knex.Transaction,
  { settings, clock }: Deps,
  { from, to }: { from: EntityRef; to: EntityRef },
): Promise<void> {
  const at = await clock(trx);
  const before = await rolesOfUnit(trx, from);
  const after = before.map(role => ({
    ...role,
    unit: to,
    revision: role.revision + 1,
  }));
  await writeAssignments(
    trx,
    after.map(assignment => ({ assignment, why: 'moved', at })),
  );
  await moveGoals(trx, from, to);
  // Declared by nobody in the catalog, so that nothing that happens there takes it away.
  const link = { link: 'parent', source: from, target: to };
  await trx('entity_links')
    .insert({ declared_by: `gave way: ${from}`, ...link })
    .onConflict()
    .ignore();
  await markGivenWay(trx, from, to, at);
  await refreshRelations(trx, settings, () => at, {
    assignments: [...before, ...after],
    movedUnits: [from, to],
  });
}

/**
 * Ours give way as soon as the organisation's own provider brings the same unit or person. A person isn't moved: nobody
 * gets a budget by an entity that somebody registers under their name. Their roles are a finding, and handing them over
 * asks whoever they are now.
 */
export async function giveWay(
  deps: Deps,
  signal?: AbortSignal,
): Promise<number> {
  const { db, clock } = deps;
  const ours = (await allBrought(db)).map(({ ref }) => ref);
  const theirs = await knownRefs(db, ours.map(theirsOf));
  const giving = ours.filter(ref => theirs.has(theirsOf(ref)));
  for (const from of giving) {
    if (signal?.aborted) break;
    const to = theirsOf(from);
    await db.transaction(async trx =>
      from.startsWith('group:')
        ? moveUnit(trx, deps, { from, to })
        : markGivenWay(trx, from, to, await clock(trx)),
    );
    // The catalog lets it go with the next question of its module.
    await deps.mirror.missed({ first: [], gone: [from] });
  }
  return giving.length;
}
