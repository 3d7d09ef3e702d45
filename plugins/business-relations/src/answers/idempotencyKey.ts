/** A key that nobody has used before. `crypto.randomUUID` would be shorter, and is missing where a page isn't on https. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
