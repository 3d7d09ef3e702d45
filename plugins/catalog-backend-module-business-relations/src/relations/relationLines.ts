import {
  EntityRef,
  relatedRoles,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';

/** One relation of an entity: its type from the entity's side, and the unit or person at the other end. */
export type Relation = readonly [type: string, target: EntityRef];

/**
 * All relations of one entity as one text, a line each, sorted: what is compared, what stands in the catalog's cache,
 * and by far the least that a million of them can take in memory.
 */
export type RelationLines = string;

/** An entity without relations. */
export const noRelations: RelationLines = '';

const backOf = new Map<string, string>(
  relatedRoles.map(role => {
    const { has, of } = relationsOfRole[role];
    return [has, of];
  }),
);

/** The types that stand on the subject: `hasCustomer` and the like. */
export const typesOnSubject = [...backOf.keys()];

/** The other end, or undefined where the text is no reference. */
const targetOf = (ref: string): CompoundEntityRef | undefined => {
  try {
    return parseEntityRef(ref);
  } catch {
    return undefined;
  }
};

/**
 * Sorted, each relation once. What this version can't put on an entity is left out here, so that processing never meets
 * it: a type that a newer backend knows, a text that is no reference.
 */
export const linesOf = (relations: readonly Relation[]): RelationLines => {
  const lines = relations
    .filter(([type, target]) => backOf.has(type) && targetOf(target))
    .map(([type, target]) => `${type} ${target.toLocaleLowerCase('en-US')}`);
  return [...new Set(lines)].sort().join('\n');
};

/** A relation with its way back, as the catalog takes it. */
export type BothWays = {
  type: string;
  back: string;
  target: CompoundEntityRef;
};

/** The relations again. Lines that an earlier version wrote and this one can't read are left out. */
export const readLines = (lines: RelationLines): BothWays[] => {
  if (lines === noRelations) return [];
  return lines.split('\n').flatMap(line => {
    const [type, ref] = line.split(' ');
    const back = backOf.get(type);
    const target = ref && targetOf(ref);
    return back && target ? [{ type, back, target }] : [];
  });
};
