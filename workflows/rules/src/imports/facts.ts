import {
  Assignment,
  Day,
  EntityRef,
  Rate,
} from '@business-relations/backstage-plugin-business-relations-common';

/** All that an import rests on besides its table, as it is at one moment. */
export type Facts = {
  /** Of the import: what it brought before is known by it. */
  name: string;
  day: Day;
  /** Everybody and everything that the catalog has, of all that is named in table and roles. */
  present: ReadonlySet<EntityRef>;
  /** What each unit is part of. */
  parents: ReadonlyMap<EntityRef, readonly EntityRef[]>;
  /** What each service, system or domain stands in, itself first. */
  levels: ReadonlyMap<EntityRef, EntityRef[]>;
  /** Customers and orderers that are not over, deputies left out. */
  roles: readonly Assignment[];
  rates: readonly Rate[];
};
