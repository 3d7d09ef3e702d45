import {
  Assignment,
  Day,
  EntityRef,
  Rate,
} from '@business-relations/backstage-plugin-business-relations-common';
import { UnitParents } from '../reorganisation/units';
import { Authority } from '../routing/posts';
import { Places } from './places';

/** The catalog's units with who is customer and orderer of them, as they are at one moment. */
export type HierarchyFacts = {
  day: Day;
  units: UnitParents;
  /** Customers and orderers that are not over. */
  roles: readonly Assignment[];
  /** People that the catalog has, of all who have these roles. */
  present: ReadonlySet<EntityRef>;
  /** The units to which each of them belongs directly. */
  belongs: ReadonlyMap<EntityRef, readonly EntityRef[]>;
  rates: readonly Rate[];
  /** What is above each thing that a mandate names, itself first. */
  levels: Readonly<Record<EntityRef, EntityRef[]>>;
  /** Of each thing that is ordered by name, the units that are its customers. */
  paidBy: ReadonlyMap<EntityRef, readonly EntityRef[]>;
};

/** The same, with each where it stands. */
export type Business = {
  facts: HierarchyFacts;
  places: Places;
  /** Roles of a unit that are not over, deputies left out: they stand in for one of these. */
  rolesOf(unit: EntityRef): readonly Assignment[];
  /** Those of them that give authority now. */
  inForceOf(unit: EntityRef): readonly Authority[];
  customersOf(unit: EntityRef): readonly Authority[];
  /** The units that somebody is the customer of now. */
  customerFor(person: EntityRef): readonly EntityRef[];
};
