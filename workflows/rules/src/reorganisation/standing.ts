import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Facts, Held, Units } from './business';
import { UnitChange } from './unitChanges';
import { lineOf, unitsOfPeople } from './units';

/** Where roles stood before and stand now, what is gone replaced by what has taken its place. */
export type Standing = {
  /** The unit that a role is for from now on; missing where that is to be chosen. */
  unitNow(unit: EntityRef): EntityRef | undefined;
  /** Whether somebody belonged to a unit, or to one in it, and belongs to what it is now no longer. */
  hasLeft(person: EntityRef, unit: EntityRef): boolean;
  /** The customer above a role before and now; undefined where that is the same, or can't be told. */
  aboveChanged(role: Held): { before?: EntityRef; now?: EntityRef } | undefined;
};

const isIn = (
  person: EntityRef,
  unit: EntityRef,
  people: ReadonlyMap<EntityRef, EntityRef[]>,
  units: Units,
) => (people.get(person) ?? []).some(own => lineOf(own, units).includes(unit));

export function standingIn(
  { before, now, roles }: Facts,
  changes: readonly UnitChange[],
): Standing {
  const follows = new Map(
    changes.flatMap(change =>
      change.is === 'gone' && change.successor !== undefined
        ? [[change.unit, change.successor] as const]
        : [],
    ),
  );
  const unitNow = (unit: EntityRef) =>
    now.has(unit) ? unit : follows.get(unit);
  const ended = new Set(
    changes.flatMap(change =>
      change.is === 'gone' && change.ends ? [change.unit] : [],
    ),
  );
  const peopleBefore = unitsOfPeople(before);
  const peopleNow = unitsOfPeople(now);

  const customers = new Set(
    roles.flatMap(({ role, status, deputyFor, unit }) =>
      role === 'customer' && status === 'accepted' && !deputyFor && unit
        ? [unit]
        : [],
    ),
  );
  const customersNow = new Set(
    [...customers].flatMap(unit => unitNow(unit) ?? []),
  );
  const above = (
    role: Held['role'],
    unit: EntityRef,
    units: Units,
    isCustomer: (unit: EntityRef) => boolean,
  ) => {
    const line = lineOf(unit, units);
    return (role === 'customer' ? line.slice(1) : line).find(isCustomer);
  };
  // By the roles that there are, so that a customer who was only named since is no reorganisation; a unit whose roles have
  // passed on to what took its place was one too.
  const wasCustomer = (unit: EntityRef) => {
    const is = unitNow(unit);
    return customers.has(unit) || (is !== undefined && customersNow.has(is));
  };
  const isCustomerNow = (unit: EntityRef) => customersNow.has(unit);

  return {
    unitNow,
    hasLeft: (person, unit) => {
      const is = unitNow(unit);
      return (
        is !== undefined &&
        isIn(person, unit, peopleBefore, before) &&
        !isIn(person, is, peopleNow, now)
      );
    },
    aboveChanged: ({ role, unit }) => {
      const is = unit && unitNow(unit);
      if (!is || !before.has(unit)) return undefined;
      const was = above(role, unit, before, wasCustomer);
      const wasThen = was && (unitNow(was) ?? was);
      // Until it is chosen what takes its place nobody can tell whether that stands above still.
      const isOpen = wasThen && !now.has(wasThen) && !ended.has(wasThen);
      if (isOpen) return undefined;
      const isNow = above(role, is, now, isCustomerNow);
      return wasThen === isNow
        ? undefined
        : { ...(was && { before: was }), ...(isNow && { now: isNow }) };
    },
  };
}
