import { RefusedError } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { setTimeout as wait } from 'node:timers/promises';

const GATHERING_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/** Something that is told our backend batch by batch. */
export interface Telling {
  /** How much is to be told. */
  readonly left: number;
  /** Tells of some of it; rejects where our backend is away, and then it is still left. */
  tellSome(): Promise<void>;
}

/** Our backend is there and says no to the content: it will say so again. */
export const isRefused = (error: unknown) =>
  error instanceof RefusedError && [400, 413, 422].includes(error.status);

/** Tells whatever gathers, until the signal: some time after it happened, and so never in the way of processing. */
export async function keepTelling(
  telling: Telling,
  signal: AbortSignal,
): Promise<void> {
  let pause = GATHERING_MILLISECONDS;
  while (!signal.aborted) {
    await wait(pause, undefined, { signal, ref: false }).catch(() => {});
    try {
      while (telling.left && !signal.aborted) await telling.tellSome();
      pause = GATHERING_MILLISECONDS;
    } catch {
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
    }
  }
}
