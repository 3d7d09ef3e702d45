import { RefusedError } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { setTimeout as wait } from 'node:timers/promises';

/** All pages of a list. */
export async function everyPage<T extends { next?: string }>(
  read: (cursor?: string) => Promise<T>,
): Promise<T[]> {
  const pages = [await read()];
  for (let next = pages[0].next; next; next = pages.at(-1)?.next) {
    pages.push(await read(next));
  }
  return pages;
}

/** Does something for each, so many at the same time. */
export async function forEachOf<T>(
  all: Iterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const goOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
}

const TOO_MANY_REQUESTS = 429;

/** As a script has to that asks for much: where it asks too often, it asks again later. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isTooOften =
        error instanceof RefusedError && error.status === TOO_MANY_REQUESTS;
      if (!isTooOften) throw error;
      await wait(5_000);
    }
  }
}

/** Until it is so; says what is still lacking where that doesn't come. */
export async function until(
  lacks: () => Promise<string | undefined>,
  limitSeconds: number,
): Promise<void> {
  const patience = Date.now() + limitSeconds * 1_000;
  for (;;) {
    const still = await lacks();
    if (still === undefined) return;
    if (Date.now() > patience) {
      throw new Error(`${still}, after ${limitSeconds} seconds`);
    }
    await wait(1_000);
  }
}
