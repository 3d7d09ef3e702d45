import {
  Assignment,
  Day,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';

/** A unit of the business: what it is called, what it is part of, and who belongs to it directly. */
export type KnownUnit = {
  ref: EntityRef;
  name: string;
  parents: readonly EntityRef[];
  members: readonly EntityRef[];
};

/** A unit as it was when the business was last gone through. */
export type RememberedUnit = KnownUnit & { at: Instant };

export type Units<U extends KnownUnit = KnownUnit> = ReadonlyMap<EntityRef, U>;

/** All that a reorganisation is read from, as it is at one moment. */
export type Facts = {
  day: Day;
  before: Units<RememberedUnit>;
  now: Units;
  /** People that the catalog has, of all who are named. */
  present: ReadonlySet<EntityRef>;
  /** Roles that are not over and have a holder. */
  roles: readonly Held[];
  /** Roles that somebody is being asked to take over, or about which something is decided and on its way. */
  asked: ReadonlySet<string>;
  /** Roles of which their holder is being asked, for whatever reason, whether they still hold. */
  confirming: ReadonlySet<string>;
  /** In how many open cases something is asked of each role. */
  openCases: ReadonlyMap<string, number>;
  /** What was decided about before, with when: the same is not proposed again while nothing else has changed. */
  settled: ReadonlyMap<string, Instant>;
};

export type Held = Assignment & { holder: EntityRef };

/** What becomes of the roles of a unit that is gone. */
export type UnitChoice = { successor: EntityRef } | { ends: true };

/** What becomes of one role. */
export type RoleChoice =
  | { does: 'handOver'; successor: EntityRef }
  | { does: 'end' }
  | { does: 'confirm' }
  | { does: 'keep' };

/** What whoever carries it out has chosen, where it isn't plain or is to be otherwise. */
export type Choices = {
  units: Readonly<Record<EntityRef, UnitChoice>>;
  roles: Readonly<Record<string, RoleChoice>>;
};

export const noChoices: Choices = { units: {}, roles: {} };
