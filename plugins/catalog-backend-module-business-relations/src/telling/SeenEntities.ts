import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { SeenEntity } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { createHash } from 'node:crypto';
import { isRefused, Telling } from './keepTelling';
import { seenEntityOf } from './seenEntity';

const AT_ONCE = 200;
/** With our backend away more would only take memory: its own query of the catalog has the rest. */
const WAITING_AT_MOST = 5_000;

const fingerprintOf = (entity: SeenEntity) =>
  createHash('sha256')
    .update(JSON.stringify(entity))
    .digest('base64')
    .slice(0, 16);

/** Takes a batch to our backend; rejects when it is away. */
export type TakeSeen = (entities: SeenEntity[]) => Promise<unknown>;

/**
 * The entities whose shape is another than our backend was told before: noting one costs its processing nothing but a
 * hash.
 */
export class SeenEntities implements Telling {
  #told = new Map<EntityRef, string>();
  #waiting = new Map<EntityRef, SeenEntity>();

  constructor(private readonly take: TakeSeen) {}

  note(entity: Entity): void {
    const seen = seenEntityOf(entity);
    if (!seen) return;
    const ref = stringifyEntityRef(entity);
    if (this.#told.get(ref) === fingerprintOf(seen)) {
      this.#waiting.delete(ref);
    } else if (this.#waiting.has(ref) || this.left < WAITING_AT_MOST) {
      this.#waiting.set(ref, seen);
    }
  }

  get left(): number {
    return this.#waiting.size;
  }

  async tellSome(): Promise<void> {
    const batch = [...this.#waiting].slice(0, AT_ONCE);
    await this.take(batch.map(([, seen]) => seen)).catch(error => {
      if (!isRefused(error)) throw error;
    });
    for (const [ref, seen] of batch) {
      this.#told.set(ref, fingerprintOf(seen));
      // Noted again meanwhile: that is another shape, and still to be told.
      if (this.#waiting.get(ref) === seen) this.#waiting.delete(ref);
    }
  }
}
