import { activityInfo, heartbeat } from '@temporalio/activity';

/** An activity that is over before then asks nothing more of the server; most are. */
const BEAT_MILLISECONDS = 2_000;

/**
 * Tells the server from time to time that this worker is at it. Where nothing is heard for a while
 * (`HEARTBEAT_LASTS`), the worker was killed, and another takes over instead of waiting until the time is up. A local
 * activity is its own worker's alone.
 */
export async function whileAlive<T>(
  work: () => Promise<T>,
  milliseconds = BEAT_MILLISECONDS,
): Promise<T> {
  if (activityInfo().isLocal) return work();
  const beat = setInterval(() => heartbeat(), milliseconds);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
