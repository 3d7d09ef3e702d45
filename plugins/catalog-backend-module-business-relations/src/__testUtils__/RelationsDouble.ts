import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  Brought,
  RequestOf,
  routes,
  SeenEntity,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { json } from 'express';
import Router from 'express-promise-router';
import { EventEmitter, once } from 'node:events';
import { EntityRelations } from '../relations/RelationIndex';
import { Relation } from '../relations/relationLines';

type Query = RequestOf<typeof routes.effectiveChanges>['query'];

/**
 * Our backend as the catalog meets it over HTTP: the relations in force, their feed, and what it was told. It outlives
 * a catalog that is started again, and it can be away.
 */
export class RelationsDouble {
  away = false;
  /** Units and people of imports. */
  brought: Brought[] = [];
  /** Pages of the snapshot are as small as this, so that there are several. */
  pageSize = 2;
  snapshots = 0;
  readonly told: SeenEntity[] = [];
  /** Entities that the catalog can't process, with its words. */
  readonly failing = new Map<string, string>();
  #inForce = new Map<string, Relation[]>();
  #feed: EntityRelations[] = [];
  #happening = new EventEmitter();

  /** Roles have changed: these are the relations of the entity from now on. */
  set(entity: string, relations: Relation[]): void {
    if (relations.length) this.#inForce.set(entity, relations);
    else this.#inForce.delete(entity);
    this.#feed.push({ entity, relations });
    this.#happening.emit('change');
  }

  /** As after a backup was restored: these relations are in force, and the feed begins anew. */
  restore(inForce: Record<string, Relation[]>): void {
    this.#inForce = new Map(Object.entries(inForce));
    this.#feed = [];
    this.#happening.emit('change');
  }

  plugin() {
    return createBackendPlugin({
      pluginId: 'business-relations',
      register: plugin => {
        plugin.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
          },
          init: async ({ httpAuth, httpRouter }) => {
            const router = Router();
            router.use(json({ limit: '2mb' }));
            router.use(async (request, _response, next) => {
              await httpAuth.credentials(request, { allow: ['service'] });
              if (this.away) throw new ServiceUnavailableError('Away');
              next();
            });
            router.get(routes.effectiveSnapshot.path, ({ query }, response) => {
              response.json(this.#page(query.after));
            });
            router.get(
              routes.effectiveChanges.path,
              async ({ query }, response) => {
                response.json(
                  await this.#changes(
                    routes.effectiveChanges.query.parse(query),
                  ),
                );
              },
            );
            router.get(routes.broughtEntities.path, ({ query }, response) => {
              response.json(this.#broughtPage(query));
            });
            router.post(routes.entitiesSeen.path, ({ body }, response) => {
              const { entities } = routes.entitiesSeen.body.parse(body);
              this.told.push(...entities);
              response.json({ changed: entities.length });
            });
            router.post(routes.entitiesFailing.path, ({ body }, response) => {
              const { failing, recovered } =
                routes.entitiesFailing.body.parse(body);
              for (const { entity, error } of failing) {
                this.failing.set(entity, error);
              }
              for (const entity of recovered) this.failing.delete(entity);
              response.json({});
            });
            httpRouter.use(router);
          },
        });
      },
    });
  }

  #broughtPage({ known, after }: { known?: unknown; after?: unknown }) {
    const state = JSON.stringify(this.brought);
    if (after === undefined && known === state) return { state, items: [] };
    const left = this.brought.filter(
      ({ ref }) => typeof after !== 'string' || ref > after,
    );
    const items = left.slice(0, this.pageSize);
    return {
      state,
      items,
      next: left.length > items.length ? items.at(-1)?.ref : undefined,
    };
  }

  #page(after: unknown) {
    if (after === undefined) this.snapshots += 1;
    const items = [...this.#inForce]
      .map(([entity, relations]) => ({ entity, relations }))
      .sort((one, other) => (one.entity < other.entity ? -1 : 1))
      .filter(({ entity }) => typeof after !== 'string' || entity > after);
    const page = items.slice(0, this.pageSize);
    return {
      cursor: this.#feed.length,
      items: page,
      next: items.length > page.length ? page.at(-1)?.entity : undefined,
    };
  }

  async #changes({ after, wait }: Query) {
    const from = Number(after);
    if (from === this.#feed.length) {
      const signal = AbortSignal.timeout(Number(wait) * 1_000);
      await once(this.#happening, 'change', { signal }).catch(() => {});
    }
    return {
      cursor: this.#feed.length,
      reset: from > this.#feed.length,
      items: this.#feed.slice(from),
    };
  }
}
