import {
  EntityRef,
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Choices, Facts } from './business';
import { Candidate, candidatesAmong, plainSuccessor } from './candidates';

/** What has become of a unit since the business was last gone through. */
export type UnitChange =
  | {
      is: 'gone';
      unit: EntityRef;
      candidates: Candidate[];
      /** What takes its place, as was chosen or as is plain; missing where that is to be chosen. */
      successor?: EntityRef;
      /** It was chosen that its roles end with it. */
      ends: boolean;
    }
  | { is: 'moved' | 'renamed'; unit: EntityRef; says: Message };

const isUnit = (ref: EntityRef) => ref.startsWith('group:');

const sameRefs = (one: readonly EntityRef[], other: readonly EntityRef[]) =>
  one.length === other.length && one.every(ref => other.includes(ref));

/** Units that are gone: those that were remembered, and those that a role still names. */
function goneUnits({ before, now, roles }: Facts): EntityRef[] {
  const named = roles.flatMap(({ unit }) => unit ?? []).filter(isUnit);
  const refs = new Set([...before.keys(), ...named]);
  return [...refs].filter(ref => !now.has(ref)).sort();
}

/** Every change of a unit, those that are gone first: what takes their place may be for somebody to choose. */
export function unitChanges(facts: Facts, { units }: Choices): UnitChange[] {
  const { before, now } = facts;
  const candidatesFor = candidatesAmong(before, now);
  const gone = goneUnits(facts).map(unit => {
    const candidates = candidatesFor(unit);
    const chosen = units[unit];
    const ends = chosen !== undefined && 'ends' in chosen;
    const successor =
      chosen && 'successor' in chosen && now.has(chosen.successor)
        ? chosen.successor
        : plainSuccessor(candidates);
    return {
      is: 'gone' as const,
      unit,
      candidates,
      ends,
      ...(!ends && successor !== undefined && { successor }),
    };
  });
  const follows = new Map(
    gone.flatMap(({ unit, successor }) =>
      successor === undefined ? [] : [[unit, successor] as const],
    ),
  );
  const others = [...before.values()].flatMap((was): UnitChange[] => {
    const { ref: unit } = was;
    const is = now.get(unit);
    if (!is) return [];
    const from = was.parents.map(each => follows.get(each) ?? each);
    return [
      ...(sameRefs(from, is.parents)
        ? []
        : [
            {
              is: 'moved' as const,
              unit,
              says: message('reorganisation-moved', {
                unit,
                from: [...was.parents],
                to: [...is.parents],
              }),
            },
          ]),
      ...(was.name === is.name
        ? []
        : [
            {
              is: 'renamed' as const,
              unit,
              says: message('reorganisation-renamed', {
                unit,
                from: was.name,
                to: is.name,
              }),
            },
          ]),
    ];
  });
  return [...gone, ...others];
}
