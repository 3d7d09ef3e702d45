import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { isRefused, Telling } from './keepTelling';

const AT_ONCE = 500;
const LONGEST_ERROR = 2_000;
const WAITING_AT_MOST = 5_000;

export type Failing = { entity: EntityRef; error: string };

/** Takes a batch to our backend; rejects when it is away. */
export type TakeFailing = (batch: {
  failing: Failing[];
  recovered: EntityRef[];
}) => Promise<unknown>;

/**
 * The entities that the catalog can't process. One that it never could is in no answer of the catalog: whoever misses
 * a service would find no trace of it.
 */
export class FailingEntities implements Telling {
  #failing = new Set<EntityRef>();
  /** With the error; null where there is none any more. */
  #waiting = new Map<EntityRef, string | null>();

  constructor(private readonly take: TakeFailing) {}

  /** In every round in which it fails, so that our backend can tell what is past from what isn't. */
  failed(entity: EntityRef, error: string): void {
    this.#failing.add(entity);
    this.#note(entity, error.slice(0, LONGEST_ERROR));
  }

  processed(entity: EntityRef): void {
    if (this.#failing.delete(entity)) this.#note(entity, null);
  }

  get left(): number {
    return this.#waiting.size;
  }

  async tellSome(): Promise<void> {
    const batch = [...this.#waiting].slice(0, AT_ONCE);
    await this.take({
      failing: batch.flatMap(([entity, error]) =>
        error === null ? [] : [{ entity, error }],
      ),
      recovered: batch.flatMap(([entity, error]) =>
        error === null ? [entity] : [],
      ),
    }).catch(error => {
      if (!isRefused(error)) throw error;
    });
    for (const [entity, error] of batch) {
      if (this.#waiting.get(entity) === error) this.#waiting.delete(entity);
    }
  }

  #note(entity: EntityRef, error: string | null) {
    if (this.#waiting.has(entity) || this.left < WAITING_AT_MOST) {
      this.#waiting.set(entity, error);
    }
  }
}
