import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { HumanDuration } from '@backstage/types';
import { Knex } from 'knex';
import { setTimeout as wait } from 'node:timers/promises';
import { catalogModuleBusinessRelations } from '../module';
import { RelationsDouble } from './RelationsDouble';

const LIMIT_MILLISECONDS = 15_000;

/** Asks again until the answer is what is waited for. */
export const until = async <T>(
  ask: () => Promise<T>,
  isSo: (answer: T) => boolean,
): Promise<T> => {
  const patience = Date.now() + LIMIT_MILLISECONDS;
  let answer = await ask();
  while (!isSo(answer) && Date.now() < patience) {
    await wait(50);
    answer = await ask();
  }
  return answer;
};

/** Backstage's own catalog with the module in it, on a database that outlives it. */
export class CatalogUnderTest {
  private constructor(
    private readonly backend: TestBackend,
    private readonly connection: EntityProviderConnection,
    private readonly knex: Knex,
  ) {}

  /** Stitching is quicker than in real life, unless a test asks how quick that is. */
  static async start(
    knex: Knex,
    relations: RelationsDouble,
    stitching: HumanDuration = { milliseconds: 100 },
    others: BackendFeature[] = [],
  ) {
    let connected: (connection: EntityProviderConnection) => void = () => {};
    const connection = new Promise<EntityProviderConnection>(resolve => {
      connected = resolve;
    });
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              // Rounds begin when a test says so.
              processingInterval: { minutes: 30 },
              stitchingStrategy: { pollingInterval: stitching },
            },
          },
        }),
        mockServices.database.factory({ knex }),
        catalogPlugin,
        catalogModuleBusinessRelations,
        relations.plugin(),
        ...others,
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'entities-of-the-test',
          register(module) {
            module.registerInit({
              deps: { processing: catalogProcessingExtensionPoint },
              async init({ processing }) {
                processing.addEntityProvider({
                  getProviderName: () => 'entities-of-the-test',
                  connect: async given => connected(given),
                });
              },
            });
          },
        }),
      ],
    });
    return new CatalogUnderTest(backend, await connection, knex);
  }

  stop() {
    return this.backend.stop();
  }

  /** Entities come in, beside those that are there. */
  async bring(...entities: Entity[]): Promise<void> {
    await this.connection.applyMutation({
      type: 'delta',
      added: entities.map(entity => ({ entity })),
      removed: [],
    });
    await this.settled();
  }

  /** The entity as whoever asks the catalog gets it. */
  async entity(ref: string): Promise<AlphaEntity | undefined> {
    const row = await this.knex('final_entities')
      .where({ entity_ref: ref })
      .first();
    return row?.final_entity ? JSON.parse(row.final_entity) : undefined;
  }

  /** `hasCustomer group:default/claims` and the like, without the catalog's own. */
  async relations(ref: string): Promise<string[]> {
    const { relations = [] } = (await this.entity(ref)) ?? {};
    return relations
      .filter(({ type }) => /customer|orderer|manager/i.test(type))
      .map(({ type, targetRef }) => `${type} ${targetRef}`);
  }

  /** The relations as soon as there are some, or none any more. */
  relationsOnce(ref: string, isSo: (relations: string[]) => boolean) {
    return until(() => this.relations(ref), isSo);
  }

  /** Every entity is processed once more. */
  async nextRound(): Promise<void> {
    await this.knex('refresh_state').update({
      next_update_at: '2000-01-01 00:00:00',
    });
    await this.settled();
  }

  /** Waits until nothing is left to be processed or stitched. */
  async settled(): Promise<void> {
    const left = async () => {
      const [{ due }] = await this.knex('refresh_state')
        .where('next_update_at', '<=', this.knex.fn.now())
        .count({ due: '*' });
      const [{ queued }] = await this.knex('stitch_queue').count({
        queued: '*',
      });
      return Number(due) + Number(queued);
    };
    let quiet = 0;
    await until(left, count => {
      quiet = count ? 0 : quiet + 1;
      // What was taken up last is still being processed.
      return quiet > 10;
    });
  }
}
