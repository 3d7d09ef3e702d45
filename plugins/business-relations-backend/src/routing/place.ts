import {
  EntityRef,
  Subject,
  SubjectKind,
  Unit,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Concern } from '@business-relations/rules';
import { lineFrom } from '../catalog/levels';
import { readOffering } from '../catalog/offering';
import { groupedBy } from '../grouped';
import { Step } from './database/walk';

const kinds: Record<string, SubjectKind> = {
  component: 'service',
  system: 'system',
  domain: 'domain',
};

/** Where a question stands. */
export type Place = {
  /** A service, system or domain with its levels and what can be ordered of it; missing where it is anything else. */
  subject?: Subject;
  askerUnits: EntityRef[];
  /** The units that it begins at; the customer's first: its calendar says which day it is. */
  begins: EntityRef[];
  /** These units with everything above them, as far as the catalog has them. */
  units: Unit[];
};

/** What stands above each, in order. */
function aboveBy(steps: Step[]): Map<EntityRef, EntityRef[]> {
  return new Map(
    [...groupedBy(steps, ({ one }) => one)].map(([ref, links]) => [
      ref,
      [...new Set(links.map(({ other }) => other))].sort(),
    ]),
  );
}

/** All that are reached from these, themselves included. */
function reachedFrom(
  begins: EntityRef[],
  above: ReadonlyMap<EntityRef, EntityRef[]>,
): Set<EntityRef> {
  const reached = new Set(begins);
  // A set goes on to what is added to it on the way.
  for (const ref of reached) {
    for (const next of above.get(ref) ?? []) reached.add(next);
  }
  return reached;
}

/** Makes of the steps of a walk what a question rests on. */
export function placeFrom(
  steps: Step[],
  { subject: ref, units }: Pick<Concern, 'subject' | 'units'>,
): Place {
  const { subject, part, customer, member, named, parent, there } =
    byWhatWasFound(steps);
  const present = new Set(there.map(({ one }) => one));
  const upToPresent = (of: Step[]) =>
    of.filter(({ other }) => present.has(other));
  const [described] = subject;
  const kind = described && kinds[described.one];
  const levels =
    ref !== undefined && kind ? lineFrom(ref, aboveBy(upToPresent(part))) : [];
  const offering = described
    ? readOffering(JSON.parse(described.other)).offering
    : [];

  const customersAt = groupedBy(customer, ({ one }) => one);
  const others = (of: Step[]) => of.map(({ other }) => other).sort();
  const askerUnits = others(upToPresent(member));
  const begins = [
    ...new Set([
      ...units,
      ...others(named),
      ...levels.flatMap(level => others(customersAt.get(level) ?? [])),
      ...askerUnits,
    ]),
  ];
  const above = aboveBy(upToPresent(parent));
  return {
    ...(ref !== undefined &&
      kind && {
        subject: {
          ref,
          kind,
          levels,
          ...(offering.length > 0 && { offering }),
        },
      }),
    askerUnits,
    begins,
    units: [...reachedFrom(begins, above)]
      .filter(unit => present.has(unit))
      .sort()
      .map(unit => ({ ref: unit, parents: above.get(unit) ?? [] })),
  };
}

function byWhatWasFound(steps: Step[]): Record<Step['found'], Step[]> {
  const by: Record<Step['found'], Step[]> = {
    subject: [],
    part: [],
    customer: [],
    member: [],
    named: [],
    parent: [],
    there: [],
  };
  for (const step of steps) by[step.found].push(step);
  return by;
}
