import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  RefusedError,
  SeenEntity,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { seenEntityOf } from './seenEntity';

const AT_ONCE = 200;
/** With our backend away more would only take memory: its own query of the catalog has the rest. */
const WAITING_AT_MOST = 5_000;
const GATHERING_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/** Our backend is there and says no to the content: it will say so again. */
const isRefused = (error: unknown) =>
  error instanceof RefusedError && [400, 413, 422].includes(error.status);

const fingerprintOf = (entity: SeenEntity) =>
  createHash('sha256')
    .update(JSON.stringify(entity))
    .digest('base64')
    .slice(0, 16);

/** Takes a batch to our backend; rejects when it is away. */
export type TakeSeen = (entities: SeenEntity[]) => Promise<unknown>;

/**
 * Tells our backend of the entities whose shape is another than it was told before, some time after they were
 * processed: noting one costs its processing nothing but a hash.
 */
export class SeenEntities {
  #told = new Map<EntityRef, string>();
  #waiting = new Map<EntityRef, SeenEntity>();

  note(entity: Entity): void {
    const seen = seenEntityOf(entity);
    if (!seen) return;
    const ref = stringifyEntityRef(entity);
    if (this.#told.get(ref) === fingerprintOf(seen)) {
      this.#waiting.delete(ref);
    } else if (this.#waiting.has(ref) || this.#waiting.size < WAITING_AT_MOST) {
      this.#waiting.set(ref, seen);
    }
  }

  /** Tells of what was noted, batch by batch, until the signal. */
  async tell(take: TakeSeen, signal: AbortSignal): Promise<void> {
    let pause = GATHERING_MILLISECONDS;
    while (!signal.aborted) {
      await wait(pause, undefined, { signal, ref: false }).catch(() => {});
      try {
        while (this.#waiting.size && !signal.aborted) {
          await this.#tellSome(take);
        }
        pause = GATHERING_MILLISECONDS;
      } catch {
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
      }
    }
  }

  async #tellSome(take: TakeSeen): Promise<void> {
    const batch = [...this.#waiting].slice(0, AT_ONCE);
    await take(batch.map(([, seen]) => seen)).catch(error => {
      if (!isRefused(error)) throw error;
    });
    for (const [ref, seen] of batch) {
      this.#told.set(ref, fingerprintOf(seen));
      // Noted again meanwhile: that is another shape, and still to be told.
      if (this.#waiting.get(ref) === seen) this.#waiting.delete(ref);
    }
  }
}
