import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  Brought,
  broughtEntity,
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { setTimeout as wait } from 'node:timers/promises';

const PAGE = 1_000;
const PATIENCE_MILLISECONDS = 15_000;

const entityOf = (brought: Brought): Entity => {
  const { spec, ...entity } = broughtEntity(brought);
  return { ...entity, spec: JSON.parse(JSON.stringify(spec)) };
};

/**
 * Units and people that imports of budgets brought, since the catalog had them from nobody. What our backend said last
 * stays in the catalog's own tables: while it is away nothing is asked of them, and nothing goes.
 */
export class BroughtEntities implements EntityProvider {
  private connected?: EntityProviderConnection;
  private state?: string;
  private isAway = false;

  constructor(
    private readonly client: Client,
    private readonly logger: LoggerService,
    private readonly everyMilliseconds = 15_000,
  ) {}

  getProviderName() {
    return 'business-relations-brought-entities';
  }

  async connect(connection: EntityProviderConnection) {
    this.connected = connection;
  }

  /** Asks again and again until the signal. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.bring(signal);
        this.isAway = false;
      } catch (error) {
        if (signal.aborted) return;
        if (!this.isAway) {
          this.logger.warn(
            `Units and people of imports stay as they were last known: ${stringifyError(error)}`,
          );
        }
        this.isAway = true;
      }
      await wait(this.everyMilliseconds, undefined, {
        signal,
        ref: false,
      }).catch(() => {});
    }
  }

  private async bring(signal: AbortSignal): Promise<void> {
    const { connected } = this;
    if (!connected) return;
    const brought: Brought[] = [];
    let state: string | undefined;
    let after: string | undefined;
    do {
      const page = await this.client(
        routes.broughtEntities,
        { query: { known: this.state, after, limit: PAGE } },
        {
          signal: AbortSignal.any([
            signal,
            AbortSignal.timeout(PATIENCE_MILLISECONDS),
          ]),
        },
      );
      if (after === undefined && page.state === this.state) return;
      // What changes while the later pages are read is another state, and is read the next time.
      state ??= page.state;
      brought.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    await connected.applyMutation({
      type: 'full',
      entities: brought.map(each => ({
        entity: entityOf(each),
        locationKey: this.getProviderName(),
      })),
    });
    this.state = state;
    this.logger.info(
      `${brought.length} units and people of imports are in the catalog`,
    );
  }
}
