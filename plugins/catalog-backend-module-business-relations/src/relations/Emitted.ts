import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { RelationIndex } from './RelationIndex';
import { RelationLines } from './relationLines';

/** By then the catalog has surely written what came out of processing an entity. */
export const WRITTEN_AFTER_MILLISECONDS = 10_000;

type Emission = { lines: RelationLines; at: number };

/**
 * What was emitted and may be outdated without the catalog knowing: for entities that were processed while nothing was
 * known, and for those whose result is still on its way into the catalog's database. A refresh reaches only what is
 * written there, refresh key included; so these have to be refreshed once more.
 */
export class Emitted {
  #emissions = new Map<EntityRef, Emission>();
  #tidiedAt: number;

  constructor(
    private readonly index: RelationIndex,
    private readonly now: () => number = Date.now,
  ) {
    this.#tidiedAt = now();
  }

  note(entity: EntityRef, lines: RelationLines): void {
    const at = this.now();
    this.#emissions.set(entity, { lines, at });
    if (at - this.#tidiedAt > WRITTEN_AFTER_MILLISECONDS) this.#tidy(at);
  }

  /** The entities that were processed with other relations than are known now. */
  outdated(): EntityRef[] {
    return [...this.#emissions].flatMap(([entity, { lines }]) =>
      lines === this.index.of(entity) ? [] : [entity],
    );
  }

  /** Those of the entities whose result may not be written yet. */
  onTheirWay(entities: readonly EntityRef[]): EntityRef[] {
    const earliest = this.now() - WRITTEN_AFTER_MILLISECONDS;
    return entities.filter(entity => {
      const emission = this.#emissions.get(entity);
      return emission !== undefined && emission.at >= earliest;
    });
  }

  #tidy(at: number): void {
    this.#tidiedAt = at;
    if (!this.index.isKnown) return;
    for (const [entity, emission] of this.#emissions) {
      if (at - emission.at > WRITTEN_AFTER_MILLISECONDS) {
        this.#emissions.delete(entity);
      }
    }
  }
}
