import {
  EntityRef,
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { KnownUnit, RememberedUnit, Units } from './business';
import { childrenOf, unitsOfPeople } from './units';

/** A unit that may have taken the place of one that is gone, with what speaks for it. */
export type Candidate = {
  unit: EntityRef;
  because: Message[];
  /** It has the name, or more than half of the people or units. */
  isStrong: boolean;
};

const sameName = (one: KnownUnit, other: KnownUnit) =>
  one.name.toLocaleLowerCase('sv-SE') === other.name.toLocaleLowerCase('sv-SE');

/** How many of these are in each of the units that they were not in before. */
function arrivals(
  refs: readonly EntityRef[],
  areIn: (ref: EntityRef) => readonly EntityRef[],
  wereIn: (ref: EntityRef) => readonly EntityRef[],
): Map<EntityRef, number> {
  const counts = new Map<EntityRef, number>();
  for (const ref of refs) {
    for (const unit of areIn(ref)) {
      if (wereIn(ref).includes(unit)) continue;
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Finds what may have taken the place of units that are gone: the new unit of the same name, those to which their people
 * went, and those of which their units are part now. Strongest first.
 *
 * What was remembered later than the unit that is gone says nothing of how it was while that was there.
 */
export function candidatesAmong(
  before: Units<RememberedUnit>,
  now: Units,
): (gone: EntityRef) => Candidate[] {
  const below = childrenOf(before);
  const peopleBefore = unitsOfPeople(before);
  const peopleNow = unitsOfPeople(now);

  return gone => {
    const unit = before.get(gone);
    if (!unit) return [];
    const wasThere = (ref: EntityRef) => {
      const at = before.get(ref)?.at;
      return at !== undefined && at <= unit.at;
    };
    const people = unit.members.filter(person => peopleNow.has(person));
    const units = (below.get(gone) ?? []).filter(ref => now.has(ref));
    const went = arrivals(
      people,
      person => peopleNow.get(person) ?? [],
      person => (peopleBefore.get(person) ?? []).filter(wasThere),
    );
    const unitsWent = arrivals(
      units,
      ref => now.get(ref)?.parents ?? [],
      ref => (wasThere(ref) ? (before.get(ref)?.parents ?? []) : []),
    );
    const namesakes = [...now.values()].filter(
      each => !wasThere(each.ref) && sameName(each, unit),
    );
    const refs = new Set([
      ...namesakes.map(({ ref }) => ref),
      ...went.keys(),
      ...unitsWent.keys(),
    ]);
    return [...refs]
      .filter(ref => now.has(ref))
      .map(ref => {
        const hasName = namesakes.some(each => each.ref === ref);
        const members = went.get(ref) ?? 0;
        const parts = unitsWent.get(ref) ?? 0;
        return {
          candidate: {
            unit: ref,
            because: [
              ...(hasName
                ? [message('reorganisation-same-name', { unit: ref })]
                : []),
              ...(members > 0
                ? [
                    message('reorganisation-members-went', {
                      unit: ref,
                      number: members,
                      of: unit.members.length,
                    }),
                  ]
                : []),
              ...(parts > 0
                ? [
                    message('reorganisation-units-went', {
                      unit: ref,
                      number: parts,
                      of: below.get(gone)?.length ?? 0,
                    }),
                  ]
                : []),
            ],
            isStrong:
              hasName ||
              members * 2 > people.length ||
              parts * 2 > units.length,
          },
          weight: (hasName ? people.length + 1 : 0) + members + parts,
        };
      })
      .sort(
        (one, other) =>
          Number(other.candidate.isStrong) - Number(one.candidate.isStrong) ||
          other.weight - one.weight ||
          one.candidate.unit.localeCompare(other.candidate.unit),
      )
      .map(({ candidate }) => candidate);
  };
}

/** The one for which something strong speaks, where there is just one. */
export function plainSuccessor(
  candidates: readonly Candidate[],
): EntityRef | undefined {
  const [first, ...others] = candidates.filter(({ isStrong }) => isStrong);
  return others.length === 0 ? first?.unit : undefined;
}
