import { setTimeout as wait } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Reading } from './readCatalog';

/** Between readings right after a start, while the catalog is still filling. */
const PAUSES = [1_000, 2_000, 3_000, 5_000, 5_000, 10_000, 10_000, 20_000];

/**
 * Reads until the catalog stands still: what it fills in its first seconds is there at once, not at the next turn. A
 * catalog that can't be reached is asked again; what is known stays until it answers.
 */
export async function readUntilSettled(
  read: () => Promise<Reading>,
  logger: LoggerService,
  signal: AbortSignal,
): Promise<void> {
  for (const pause of [...PAUSES, 0]) {
    if (signal.aborted) return;
    try {
      const { entities, changed } = await read();
      if (entities > 0 && changed === 0) return;
    } catch (error) {
      logger.warn(`The catalog could not be read: ${error}`);
    }
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}
