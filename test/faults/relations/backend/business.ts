import { readFile, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { applyChange, Bringing, provider } from '../../../entities/provider';
import { readBusiness } from '../business';
import { businessOf, personEntity } from '../entities';

const LOOK_AGAIN_MILLISECONDS = 250;

/** The catalog has what the file says, and loses whoever it says has left, as soon as it says so. */
async function follow(
  file: string,
  { connection, signal }: Pick<Bringing, 'connection' | 'signal'>,
): Promise<void> {
  const read = async () => readBusiness(await readFile(file, 'utf8'));
  const { sizes } = await read();
  await applyChange(connection, { added: businessOf(sizes) });
  let known = 0;
  while (!signal.aborted) {
    const { mtimeMs } = await stat(file);
    if (mtimeMs !== known) {
      known = mtimeMs;
      const { gone } = await read();
      const removed = gone.map(nth => personEntity(nth, sizes));
      await applyChange(connection, { removed });
    }
    await wait(LOOK_AGAIN_MILLISECONDS, undefined, { ref: false });
  }
}

/**
 * The business of `business.file`, brought by the catalog that has the setting. The other knows of the provider as well: a
 * catalog takes away what comes from a provider that it doesn't know.
 */
export const business = provider(
  'business',
  async ({ config, logger, ...bringing }) => {
    const file = config.getOptionalString('business.file');
    if (file === undefined) return;
    follow(file, bringing).catch(error =>
      logger.error('The business can not be followed', error),
    );
  },
);
