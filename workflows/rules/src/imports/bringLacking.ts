import {
  EntityRef,
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Facts } from './facts';
import { Line } from './line';
import { Mistake } from './plan';

/** A unit or person that the table names and the catalog has from nobody else. */
export type BroughtByTable = {
  ref: EntityRef;
  name?: string;
  email?: string;
  /** What a unit is part of; which units a person heads. */
  partOf: EntityRef[];
};

export type Settled = {
  /** With the references that hold: the organisation's own where it has them, ours otherwise. */
  lines: Line[];
  facts: Facts;
  /** All of ours that the table speaks of, whether they are there already or are to come. */
  brought: BroughtByTable[];
  mistakes: Mistake[];
};

const USUAL = ':default/';

/** As it would stand in our own namespace; undefined for what isn't in the usual one. */
const oursOf = (
  ref: EntityRef | undefined,
  namespace: string,
): EntityRef | undefined =>
  ref?.includes(USUAL) ? ref.replace(USUAL, `:${namespace}/`) : undefined;

/** Everybody and everything as it could stand in our namespace: to be looked up beside what is named. */
export const oursAmong = (
  refs: Iterable<EntityRef>,
  namespace: string,
): EntityRef[] =>
  [...refs].flatMap(ref =>
    ref.startsWith('group:') || ref.startsWith('user:')
      ? (oursOf(ref, namespace) ?? [])
      : [],
  );

/** Units that would be part of themselves, by what they are part of. */
function inCircles(
  units: ReadonlyMap<EntityRef, BroughtByTable>,
): Set<EntityRef> {
  const circular = new Set<EntityRef>();
  for (const start of units.keys()) {
    const met = new Set<EntityRef>();
    let next: EntityRef | undefined = start;
    while (next !== undefined && !met.has(next)) {
      met.add(next);
      next = units.get(next)?.partOf.at(0);
    }
    if (next === start) circular.add(start);
  }
  return circular;
}

/**
 * What a table names and the catalog lacks, brought with it: its units where they have a row of their own, and the
 * people who head them. Whoever is named otherwise (as a grantor, as what a unit is part of) is not made by that alone.
 *
 * The organisation's own always goes before ours: `claims` is the catalog's `claims` as soon as there is one.
 */
export function bringLacking(
  lines: readonly Line[],
  facts: Facts,
  { namespace, mayBring }: { namespace: string; mayBring: boolean },
): Settled {
  const { present } = facts;
  const units = new Set(lines.map(({ unit }) => unit));
  const heads = new Set(lines.flatMap(({ head }) => head ?? []));
  const settle = (ref: EntityRef): EntityRef => {
    if (present.has(ref)) return ref;
    const ours = oursOf(ref, namespace);
    if (ours === undefined) return ref;
    const comes = mayBring && (units.has(ref) || heads.has(ref));
    return present.has(ours) || comes ? ours : ref;
  };
  const settled = lines.map((line): Line => {
    const { unit, parent, head, grantor } = line;
    return {
      ...line,
      unit: settle(unit),
      ...(parent !== undefined && { parent: settle(parent) }),
      ...(head !== undefined && { head: settle(head) }),
      ...(grantor !== undefined && { grantor: settle(grantor) }),
    };
  });

  const isOurs = (ref: EntityRef) => ref.includes(`:${namespace}/`);
  const broughtUnits = new Map<EntityRef, BroughtByTable>();
  const broughtPeople = new Map<EntityRef, BroughtByTable>();
  for (const { unit, unitName, parent, head, headName, email } of settled) {
    if (isOurs(unit)) {
      const known = broughtUnits.get(unit);
      const name = known?.name ?? unitName;
      const partOf = known?.partOf.length
        ? known.partOf
        : [parent].flatMap(each => each ?? []);
      broughtUnits.set(unit, {
        ref: unit,
        ...(name !== undefined && { name }),
        partOf,
      });
    }
    if (head !== undefined && isOurs(head)) {
      const known = broughtPeople.get(head);
      const name = known?.name ?? headName;
      const address = known?.email ?? email;
      broughtPeople.set(head, {
        ref: head,
        ...(name !== undefined && { name }),
        ...(address !== undefined && { email: address }),
        partOf: [...new Set([...(known?.partOf ?? []), unit])].sort(),
      });
    }
  }

  const circular = inCircles(broughtUnits);
  const there = (ref: EntityRef) => present.has(ref) || broughtUnits.has(ref);
  const problemOf = ({ unit, parent }: Line): Message | undefined => {
    if (circular.has(unit)) return message('import-part-of-itself', { unit });
    return isOurs(unit) && parent !== undefined && !there(parent)
      ? message('unknown-entity', { ref: parent })
      : undefined;
  };
  const mistakes = settled.flatMap((each): Mistake[] => {
    const because = problemOf(each);
    const { line, unit } = each;
    return because
      ? [{ does: 'error', line, unit, column: 'parent', because }]
      : [];
  });
  const wrong = new Set(mistakes.map(({ line }) => line));
  const brought = [...broughtUnits.values(), ...broughtPeople.values()];
  return {
    lines: settled.filter(({ line }) => !wrong.has(line)),
    facts: {
      ...facts,
      present: new Set([...present, ...brought.map(({ ref }) => ref)]),
      parents: new Map([
        ...facts.parents,
        ...[...broughtUnits.values()].map(
          ({ ref, partOf }): [EntityRef, EntityRef[]] => [ref, partOf],
        ),
      ]),
    },
    brought,
    mistakes,
  };
}
