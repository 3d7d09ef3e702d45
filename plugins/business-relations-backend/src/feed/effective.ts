import {
  EntityRef,
  RelatedRole,
  relatedRoles,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';

/** A role that is in force today, as far as relations rest on it. */
export type Standing = {
  assignment: string;
  role: RelatedRole;
  /** Unit and holder as far as the catalog has them: a relation never leads to what isn't there. */
  unit?: EntityRef;
  holder?: EntityRef;
  inAddition: boolean;
};

/** Relation type and target, from the entity's side. */
export type Relation = [type: string, target: EntityRef];

/** What is in force where these entities stand. */
export type InForce = {
  /** By the service, system or domain that they name. */
  named: ReadonlyMap<EntityRef, readonly Standing[]>;
  /** Those for all of a unit, by each unit whose being the customer brings them. */
  everywhere: ReadonlyMap<EntityRef, readonly Standing[]>;
};

/** The nearest level that has the role replaces what is above it, unless all of that level say "in addition". */
function namedAt(
  levels: readonly EntityRef[],
  role: RelatedRole,
  { named }: InForce,
): Standing[] {
  const found: Standing[] = [];
  for (const level of levels) {
    const here = (named.get(level) ?? []).filter(each => each.role === role);
    found.push(...here);
    if (here.some(({ inAddition }) => !inAddition)) break;
  }
  return found;
}

/**
 * The roles of one service, system or domain: those that name it or what it stands in, and those for all of the units
 * that are its customers, except where the same unit has somebody nearer.
 */
export function effectiveRoles(
  levels: readonly EntityRef[],
  inForce: InForce,
): Standing[] {
  const customerUnits = new Set(
    namedAt(levels, 'customer', inForce).flatMap(({ unit }) => unit ?? []),
  );
  const ofAllTheUnit = [...customerUnits].flatMap(
    unit => inForce.everywhere.get(unit) ?? [],
  );
  return relatedRoles.flatMap(role => {
    const named = namedAt(levels, role, inForce);
    const replaced = new Set(
      named.flatMap(({ unit, inAddition }) => (inAddition ? [] : [unit])),
    );
    return [
      ...named,
      ...ofAllTheUnit.filter(
        each => each.role === role && !replaced.has(each.unit),
      ),
    ];
  });
}

/** To the unit and to the holder, each once and in order: what is the same is written the same. */
export function relationsOf(standings: readonly Standing[]): Relation[] {
  const keys = new Set(
    standings.flatMap(({ role, unit, holder }) =>
      [unit, holder].flatMap(target =>
        target ? [`${relationsOfRole[role].has} ${target}`] : [],
      ),
    ),
  );
  return [...keys].sort().map((key): Relation => {
    const [type, target] = key.split(' ');
    return [type, target];
  });
}
