import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MILLISECONDS = 1_000;
/** A long wait says again what it is for. */
const REPEAT_MILLISECONDS = 60_000;

/**
 * Tries until it succeeds. What stands in the way is told when it begins, when it changes, and now and then.
 */
export async function patiently<Result>(
  attempt: () => Promise<Result>,
  tell: (reason: string) => void,
  signal: AbortSignal,
): Promise<Result> {
  let told = '';
  let toldAt = 0;
  for (;;) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== told || Date.now() - toldAt > REPEAT_MILLISECONDS) {
        tell(reason);
        told = reason;
        toldAt = Date.now();
      }
    }
    await pause(PAUSE_MILLISECONDS, undefined, { signal });
  }
}
