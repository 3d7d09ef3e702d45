import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { readFile, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { entitiesOf, personEntity } from '../entities';
import { readBusiness } from '../business';

const AT_ONCE = 500;
const LOOK_AGAIN_MILLISECONDS = 250;

type Change = { added?: Entity[]; removed?: Entity[] };

async function change(
  connection: EntityProviderConnection,
  { added = [], removed = [] }: Change,
): Promise<void> {
  const most = Math.max(added.length, removed.length);
  for (let from = 0; from < most; from += AT_ONCE) {
    const some = (entities: Entity[]) =>
      entities.slice(from, from + AT_ONCE).map(entity => ({ entity }));
    await connection.applyMutation({
      type: 'delta',
      added: some(added),
      removed: some(removed),
    });
  }
}

/** The catalog has what the file says, and loses whoever it says has left, as soon as it says so. */
async function follow(
  connection: EntityProviderConnection,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const read = async () => readBusiness(await readFile(file, 'utf8'));
  const { sizes } = await read();
  await change(connection, { added: entitiesOf(sizes) });
  let known = 0;
  while (!signal.aborted) {
    const { mtimeMs } = await stat(file);
    if (mtimeMs !== known) {
      known = mtimeMs;
      const { gone } = await read();
      const removed = gone.map(nth => personEntity(nth, sizes));
      await change(connection, { removed });
    }
    await wait(LOOK_AGAIN_MILLISECONDS, undefined, { ref: false });
  }
}

/**
 * The business of `business.file`, brought by the catalog that has the setting. The other knows of the provider as well: a
 * catalog takes away what comes from a provider that it doesn't know.
 */
export const business = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'business',
  register: module =>
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      init: async ({ config, lifecycle, logger, processing }) => {
        const file = config.getOptionalString('business.file');
        const end = new AbortController();
        lifecycle.addBeforeShutdownHook(() => end.abort());
        processing.addEntityProvider({
          getProviderName: () => 'business',
          connect: async connection => {
            if (file === undefined) return;
            follow(connection, file, end.signal).catch(error =>
              logger.error('The business can not be followed', error),
            );
          },
        });
      },
    }),
});
