/** With the pauses in between, about three hours. */
export const MOST_ATTEMPTS = 8;

/** How long until it is tried again, in milliseconds. */
export const pauseAfter = (attempts: number): number =>
  5_000 * 3 ** Math.min(attempts, 7);

/** How long whoever has taken something to send has it alone. */
export const LEASE_MILLISECONDS = 60_000;
