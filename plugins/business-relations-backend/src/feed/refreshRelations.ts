import {
  Assignment,
  EntityRef,
  RelatedRole,
  relatedRoles,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { assignmentsById } from '../assignments/database/assignmentsById';
import { refsBelow } from '../catalog/database/refsBelow';
import { Clock } from '../clock';
import { RoleSettings } from '../roleSettings';
import {
  assignmentsAround,
  customersScopes,
  hasRolesForAllOf,
} from './database/affected';
import { holdRelations } from './database/writeRelations';
import { recompute } from './recompute';
import { wakeReaders } from './wakeReaders';

/** What changed: relations are computed anew for exactly what can look different by it. */
export type Change = {
  /** Assignments as they were and as they are. */
  assignments?: Assignment[];
  /** Services, systems and domains that came, went or moved; with all that stands in them. */
  subjects?: EntityRef[];
  /** People and units that came or went. */
  peopleAndUnits?: EntityRef[];
  /** Units that moved within the business. */
  movedUnits?: EntityRef[];
};

const isRelated = ({ role }: Assignment): boolean =>
  relatedRoles.some((each: RelatedRole) => each === role);

/** Services, systems and domains that assignments name, or where "all of the unit" holds. */
async function placesOf(
  trx: Knex.Transaction,
  assignments: Assignment[],
): Promise<Set<EntityRef>> {
  const related = assignments.filter(isRelated);
  const principals = await assignmentsById(
    trx,
    related.flatMap(({ deputyFor }) => deputyFor ?? []),
  );
  const all = [...related, ...principals.values()];
  const places = new Set(
    all.flatMap(({ scope }) => ('entities' in scope ? scope.entities : [])),
  );
  const ofAllTheUnit = all.flatMap(({ scope, unit }) =>
    'everything' in scope ? (unit ?? []) : [],
  );
  for (const entity of await customersScopes(trx, ofAllTheUnit)) {
    places.add(entity);
  }
  return places;
}

/** Every entity whose relations can look different now. */
async function affectedBy(
  trx: Knex.Transaction,
  {
    assignments = [],
    subjects = [],
    peopleAndUnits = [],
    movedUnits = [],
  }: Change,
): Promise<Set<EntityRef>> {
  const around = await assignmentsAround(trx, peopleAndUnits);
  const places = await placesOf(trx, [...assignments, ...around]);
  for (const entity of subjects) places.add(entity);
  // Where a unit stood before can't be told any more, so every customer's scope is looked at; units seldom move.
  if (await hasRolesForAllOf(trx, movedUnits)) {
    for (const entity of await customersScopes(trx)) places.add(entity);
  }
  return refsBelow(trx, 'part', places);
}

const hasEffect = ({
  assignments = [],
  subjects = [],
  peopleAndUnits = [],
  movedUnits = [],
}: Change): boolean =>
  assignments.some(isRelated) ||
  [subjects, peopleAndUnits, movedUnits].some(refs => refs.length > 0);

/**
 * Brings effective relations and feed up to what the transaction has changed; whoever waits for it is told after it.
 *
 * The clock is read once nobody else is computing: who waited over midnight would otherwise write yesterday's.
 */
export async function refreshRelations(
  trx: Knex.Transaction,
  settings: RoleSettings,
  clock: Clock,
  change: Change,
): Promise<void> {
  if (!hasEffect(change)) return;
  await holdRelations(trx);
  const affected = await affectedBy(trx, change);
  const written = await recompute(trx, settings, clock(), affected);
  if (written > 0) wakeReaders(trx);
}
