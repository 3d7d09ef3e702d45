import {
  Assignment,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { HierarchyFacts } from '@business-relations/rules';
import { Knex } from 'knex';
import { knownRefs } from '../../catalog';
import { UnitInPlace, unitsInPlace } from '../../catalog/database/unitsInPlace';
import { unitsOfPeople } from '../../catalog/database/unitsOfPeople';
import { levelsOf } from '../../catalog/levels';
import { todayAt } from '../../feed/today';
import { RoleSettings } from '../../roleSettings';
import { customersOf } from '../database/customersOf';
import { rolesInTree } from './database/rolesInTree';

/** Units with the names by which they are sorted. */
export type FactsOfTree = Omit<HierarchyFacts, 'units'> & {
  units: ReadonlyMap<EntityRef, UnitInPlace>;
};

const namedIn = ({ mandate }: Assignment): EntityRef[] =>
  mandate === undefined || mandate.services === 'all' ? [] : mandate.services;

const orderedBy = ({ role, scope }: Assignment): EntityRef[] =>
  role === 'orderer' && 'entities' in scope ? scope.entities : [];

/**
 * The whole tree as SQL has it: a deviation somewhere below is shown with what is above it, and only units and those roles
 * are read, not who belongs to what.
 */
export async function factsOfTree(
  db: Knex,
  settings: RoleSettings,
  at: Instant,
): Promise<FactsOfTree> {
  const roles = await rolesInTree(db);
  const holders = roles.flatMap(({ holder }) => holder ?? []);
  return {
    day: todayAt(settings, at).earliest,
    units: await unitsInPlace(db),
    roles,
    present: await knownRefs(db, holders),
    belongs: await unitsOfPeople(db, holders),
    rates: settings.rates,
    levels: Object.fromEntries(await levelsOf(db, roles.flatMap(namedIn))),
    paidBy: await customersOf(db, roles.flatMap(orderedBy)),
  };
}
