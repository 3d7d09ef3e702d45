import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { setTimeout as wait } from 'node:timers/promises';
import { Emitted, WRITTEN_AFTER_MILLISECONDS } from './Emitted';

/** SQLite and Postgres both take this many values in one statement without a thought. */
const KEYS_AT_ONCE = 500;

/** Under this key the catalog finds an entity whose relations have changed. */
export const refreshKeyOf = (entity: EntityRef) =>
  `business-relations:${entity}`;

/**
 * A provider that provides nothing. The catalog gives providers, and nobody else, the means to have entities processed
 * again without reading their source again.
 */
export class RefreshHandle implements EntityProvider {
  #connection: EntityProviderConnection | undefined;
  /** Not asked for yet, or asked for in vain. */
  #due = new Set<EntityRef>();

  constructor(private readonly emitted: Emitted) {}

  getProviderName(): string {
    return 'business-relations';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /**
   * Has the entities processed again; at once, and once more where a result was still on its way. Those that the
   * catalog could not take are due with the next call.
   */
  async refresh(
    entities: readonly EntityRef[],
    signal: AbortSignal,
  ): Promise<void> {
    const again = this.emitted.onTheirWay(entities);
    await this.#refresh(entities);
    if (again.length) {
      void wait(WRITTEN_AFTER_MILLISECONDS, undefined, { signal, ref: false })
        .then(() => this.#refresh(again))
        // Ended meanwhile, or the catalog's database is away: its next round has it.
        .catch(() => {});
    }
  }

  async #refresh(entities: readonly EntityRef[]): Promise<void> {
    for (const entity of entities) this.#due.add(entity);
    const due = [...this.#due];
    for (let from = 0; from < due.length; from += KEYS_AT_ONCE) {
      const some = due.slice(from, from + KEYS_AT_ONCE);
      // Without a connection this provider is switched off in the catalog's settings: its next round has the change.
      await this.#connection?.refresh({ keys: some.map(refreshKeyOf) });
      for (const entity of some) this.#due.delete(entity);
    }
  }
}
