/**
 * Waits for what another system answers: so long and no longer, also where its module pays no attention to the signal,
 * or throws before it waits for anything.
 */
export async function inTime<T>(
  milliseconds: number,
  ask: (signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const patience = AbortSignal.timeout(milliseconds);
  const signal = stop ? AbortSignal.any([stop, patience]) : patience;
  signal.throwIfAborted();
  let tooLate = () => {};
  const late = new Promise<never>((_, reject) => {
    tooLate = () => reject(new Error('no answer in time'));
    signal.addEventListener('abort', tooLate, { once: true });
  });
  try {
    return await Promise.race([late, ask(signal)]);
  } finally {
    // Else it would be rejected later, with nobody there to hear it.
    signal.removeEventListener('abort', tooLate);
  }
}
