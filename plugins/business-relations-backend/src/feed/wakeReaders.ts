import { EventEmitter, once } from 'node:events';
import { Knex } from 'knex';

/**
 * Tells whoever waits for the feed in this process that there is something to read. A wake-up that isn't heard costs
 * nothing but the time to the next look: readers look by themselves too, since another backend may have written.
 */
const bell = new EventEmitter().setMaxListeners(0);

/** After the transaction: what isn't committed can't be read. */
export function wakeReaders(trx: Knex.Transaction): void {
  trx.executionPromise.then(
    () => bell.emit('written'),
    () => undefined,
  );
}

/** Until something was written here, that long has passed, or whoever waits has gone. */
export async function writtenOr(
  milliseconds: number,
  signal?: AbortSignal,
): Promise<void> {
  const enough = [
    AbortSignal.timeout(milliseconds),
    ...(signal ? [signal] : []),
  ];
  await once(bell, 'written', { signal: AbortSignal.any(enough) }).catch(
    () => undefined,
  );
}
