import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { FailingEntities } from '../telling/FailingEntities';
import { SeenEntities } from '../telling/SeenEntities';
import { Emitted } from './Emitted';
import { refreshKeyOf } from './RefreshHandle';
import { RelationIndex } from './RelationIndex';
import { noRelations, readLines, RelationLines } from './relationLines';
import { saidByLabel } from './saidByLabel';

const CACHE_KEY = 'relations';

/** A role is about a service, a system or a domain. */
const SUBJECTS = new Set(['Component', 'System', 'Domain']);

/** What stands on an entity in the catalog now. */
export type LastShown = (entity: EntityRef) => Promise<RelationLines>;

const lastEmitted = async (
  cache: CatalogProcessorCache,
): Promise<RelationLines | undefined> => {
  const kept = await cache.get(CACHE_KEY);
  return typeof kept === 'string' ? kept : undefined;
};

/**
 * Puts the relations on their subject, in both directions: rows live and die with the entity that they are emitted
 * from. It asks nobody as soon as relations are known and changes nothing about the entity but a label, so that it holds up no
 * entity whatever the state of our backend; and it emits the same as long as nothing changes, so that the catalog writes
 * nothing. It throws only where neither our backend nor the catalog can say what an entity has, which leaves that as it is.
 */
export class BusinessRelationsProcessor implements CatalogProcessor {
  constructor(
    private readonly index: RelationIndex,
    private readonly emitted: Emitted,
    private readonly seen: SeenEntities,
    private readonly failing: FailingEntities,
    private readonly lastShown: LastShown,
    private readonly serviceTypes?: readonly string[],
  ) {}

  getProcessorName(): string {
    return 'BusinessRelationsProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const ref = stringifyEntityRef(entity);
    this.seen.note(entity);
    // Read and valid; should another processor fail on it yet, the catalog says so after this.
    this.failing.processed(ref);
    if (SUBJECTS.has(entity.kind)) {
      emit(processingResult.refresh(refreshKeyOf(ref)));
      const lines = await this.#linesOf(ref, cache);
      this.emitted.note(ref, lines);
      this.#emit(entity, lines, emit);
      return saidByLabel(entity, lines, this.serviceTypes);
    }
    return entity;
  }

  /** As known; before anything is known, as it was in the round before, which may have been before a restart. */
  async #linesOf(
    ref: EntityRef,
    cache: CatalogProcessorCache,
  ): Promise<RelationLines> {
    const last = await lastEmitted(cache);
    const lines = this.index.of(ref) ?? last ?? (await this.#asItStands(ref));
    if (lines !== (last ?? noRelations)) await cache.set(CACHE_KEY, lines);
    return lines;
  }

  /** The round before left nothing: it is the first one, or the catalog dropped what it kept, as after failed rounds. */
  async #asItStands(ref: EntityRef): Promise<RelationLines> {
    const shown = await this.lastShown(ref);
    return this.index.of(ref) ?? shown;
  }

  #emit(entity: Entity, lines: RelationLines, emit: CatalogProcessorEmit) {
    const subject = {
      kind: entity.kind,
      namespace: entity.metadata.namespace ?? 'default',
      name: entity.metadata.name,
    };
    for (const { type, back, target } of readLines(lines)) {
      emit(processingResult.relation({ source: subject, type, target }));
      emit(
        processingResult.relation({
          source: target,
          type: back,
          target: subject,
        }),
      );
    }
  }
}
