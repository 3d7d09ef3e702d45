import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something holds; false where it doesn't come. */
export async function until(
  holds: () => Promise<boolean> | boolean,
  seconds = 30,
): Promise<boolean> {
  const patience = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > patience) return false;
    await wait(50);
  }
  return true;
}
