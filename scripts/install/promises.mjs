import { Failure } from '../failure.mjs';

/** Kilobytes that the document says an app's first load grows by at most. */
export function promisedGrowth(text) {
  const [, kilobytes] =
    text.match(/first load[^.]*?at\s+most\s+(\d+) kB/) ?? [];
  if (kilobytes === undefined) {
    throw new Failure(
      'docs/install.md does not say by how many kB the first load grows at most.',
    );
  }
  return Number(kilobytes);
}

/** A {@link Failure} where it grew by more than that. */
export function holdsGrowth({ before, after, promised }) {
  const growth = (after.bytes - before.bytes) / 1024;
  if (growth > promised) {
    throw new Failure(
      `The first load grew by ${growth.toFixed(1)} kB; docs/install.md promises at most ${promised}.`,
    );
  }
  return growth;
}
