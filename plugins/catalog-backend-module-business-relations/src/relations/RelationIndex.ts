import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { linesOf, noRelations, Relation, RelationLines } from './relationLines';

/** The relations that an entity has from now on; none where the list is empty. */
export type EntityRelations = {
  entity: EntityRef;
  relations: readonly Relation[];
};

/** References as the catalog writes them: in lower case. */
const keyOf = (ref: EntityRef) => ref.toLocaleLowerCase('en-US');

/**
 * The relations of every entity that has any, in memory, as they were last known: processing an entity asks nobody.
 * Nothing is known before the first snapshot is whole, and nothing is ever forgotten because our backend is away.
 */
export class RelationIndex {
  #known: Map<EntityRef, RelationLines> | undefined;

  /** The relations of an entity; undefined as long as nothing is known of any. */
  of(entity: EntityRef): RelationLines | undefined {
    return this.#known && (this.#known.get(entity) ?? noRelations);
  }

  get isKnown(): boolean {
    return this.#known !== undefined;
  }

  get size(): number {
    return this.#known?.size ?? 0;
  }

  /** The entities that have relations. */
  entities(): Iterable<EntityRef> {
    return this.#known?.keys() ?? [];
  }

  /** Takes a whole snapshot in place of what was known. Answers whose relations are others than before. */
  replace(snapshot: RelationSnapshot): EntityRef[] {
    const before = this.#known ?? new Map<EntityRef, RelationLines>();
    this.#known = snapshot.lines;
    const changed = [...before.keys()].filter(
      entity => !snapshot.lines.has(entity),
    );
    for (const [entity, lines] of snapshot.lines) {
      if (before.get(entity) !== lines) changed.push(entity);
    }
    return changed;
  }

  /** Takes changes in their order. Answers whose relations are others than before. */
  apply(changes: readonly EntityRelations[]): EntityRef[] {
    const known = this.#known;
    if (!known) return [];
    const changed = new Set<EntityRef>();
    for (const { entity, relations } of changes) {
      const key = keyOf(entity);
      const lines = linesOf(relations);
      if (lines === (known.get(key) ?? noRelations)) continue;
      if (lines === noRelations) known.delete(key);
      else known.set(key, lines);
      changed.add(key);
    }
    return [...changed];
  }
}

/** A snapshot while its pages arrive. */
export class RelationSnapshot {
  readonly lines = new Map<EntityRef, RelationLines>();

  add(page: readonly EntityRelations[]): void {
    for (const { entity, relations } of page) {
      const lines = linesOf(relations);
      if (lines !== noRelations) this.lines.set(keyOf(entity), lines);
    }
  }
}
