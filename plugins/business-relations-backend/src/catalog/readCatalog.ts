import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { seenSpecFields } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { rememberNewUnits } from '../reorganisations/database/rememberedUnits';
import { missingSince } from './database/markGone';
import { catalogWasRead } from './database/readings';
import { Mirror } from './Mirror';
import { EntityShape, mirroredKinds, readShape } from './shape';

const PAGE = 500;
/** Something that isn't found is given this long to turn up: a catalog that has just started is still filling. */
const GRACE = 30_000;

const fields = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.description',
  ...seenSpecFields.map(field => `spec.${field}`),
  'status',
];

/** The first thing that the catalog itself says is wrong with an entity. */
function errorOf({
  status,
}: Entity & { status?: unknown }): string | undefined {
  if (typeof status !== 'object' || status === null || !('items' in status)) {
    return undefined;
  }
  const items: unknown = status.items;
  if (!Array.isArray(items)) return undefined;
  for (const item of items) {
    if (item?.level === 'error') return String(item.message ?? 'error');
  }
  return undefined;
}

export const shapeOfEntity = (entity: Entity): EntityShape =>
  readShape(
    {
      kind: entity.kind,
      metadata: {
        namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
        name: entity.metadata.name,
        title: entity.metadata.title,
        description: entity.metadata.description,
      },
      spec: entity.spec ?? {},
    },
    errorOf(entity),
  );

/** What one reading of the whole catalog came to. */
export type Reading = { entities: number; changed: number };

/** Reads the whole catalog, page by page, into the mirror, and then what is no longer there. */
export async function readCatalog({
  db,
  mirror,
  catalog,
  auth,
  logger,
  clock,
  signal,
}: {
  db: Knex;
  mirror: Mirror;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  clock: Clock;
  signal?: AbortSignal;
}): Promise<Reading> {
  const began = clock();
  const credentials = await auth.getOwnServiceCredentials();
  const found = new Set<EntityRef>();
  let changed = 0;
  const pages = catalog.streamEntities(
    { filter: { kind: [...mirroredKinds] }, fields, pageSize: PAGE },
    { credentials },
  );
  for await (const page of pages) {
    if (signal?.aborted) return { entities: found.size, changed };
    const shapes = page.map(shapeOfEntity);
    for (const { ref } of shapes) found.add(ref);
    changed += await mirror.read(shapes);
  }
  if (found.size === 0) {
    // A catalog that has nothing at all has just begun; what is known stays.
    logger.debug('The catalog has no entities yet');
    return { entities: 0, changed };
  }
  await mirror.missed(
    await missingSince(db, found, {
      began,
      settledBefore: new Date(Date.parse(began) - GRACE).toISOString(),
    }),
  );
  await catalogWasRead(db, clock());
  // While it is still filling, what a unit is isn't known yet.
  if (changed === 0) await rememberNewUnits(db, clock());
  return { entities: found.size, changed };
}
