import { randomBytes } from 'node:crypto';
import { fingerprintsOf, readKeys } from './keys';
import { keysApart } from './sameKeys';

const keyOf = (id: string, fill: number) =>
  `${id}:${Buffer.alloc(32, fill).toString('base64')}`;

describe('The keys of an installation', () => {
  it('are read from one variable, the one that encrypts first', () => {
    const keys = readKeys(`${keyOf('b', 1)}, ${keyOf('a', 2)}`);
    expect(keys.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it.each([
    ['', /^holds no key$/],
    ['secret', /^holds a key that is not written like 2026-11:BASE64/],
    [`a:${randomBytes(16).toString('base64')}`, /“a” with 16 bytes, where 32/],
    [`${keyOf('a', 1)},${keyOf('a', 2)}`, /^holds two keys with the id “a”$/],
  ])('are refused with what is wrong, and never said: %#', (text, sentence) => {
    expect(() => readKeys(text)).toThrow(sentence);
  });

  it('can be compared without being told', () => {
    const text = keyOf('a', 1);
    const [fingerprint] = fingerprintsOf(readKeys(text));
    expect(fingerprint).toMatch(/^a:[0-9a-f]{32}$/);
    expect(fingerprint).not.toContain(text.slice(2, 20));
    expect(fingerprintsOf(readKeys(keyOf('a', 2)))).not.toEqual([fingerprint]);
    expect(fingerprintsOf(undefined)).toEqual([]);
  });
});

describe('Two sides', () => {
  const side = (name: string, ...keys: string[]) => ({
    name,
    fingerprints: keys.flatMap(key => fingerprintsOf(readKeys(key))),
  });
  const [a, b] = [keyOf('a', 1), keyOf('b', 2)];
  const apart = (backend: string[], worker: string[]) =>
    keysApart(side('the backend', ...backend), side('this worker', ...worker));

  it.each([
    ['neither encrypts', [], []],
    ['both have the same', [a], [a]],
    [
      'one already encrypts with the new key, which the other has',
      [b, a],
      [a, b],
    ],
  ])('read each other when %s', (_, backend, worker) => {
    expect(apart(backend, worker)).toBeUndefined();
  });

  it.each([
    [
      'one has no key',
      [a],
      [],
      /encrypts with the key “a”, which this worker doesn't have/,
    ],
    [
      'one has a new key alone',
      [b, a],
      [a],
      /the backend encrypts with the key “b”, which this worker/,
    ],
    [
      'the other way round',
      [a],
      [b, a],
      /this worker encrypts with the key “b”, which the backend/,
    ],
    [
      'the keys only have the same name',
      [a],
      [keyOf('a', 9)],
      /another one than the key of that name/,
    ],
  ])(
    'do not when %s, and it is said what to do',
    (_, backend, worker, sentence) => {
      expect(apart(backend, worker)).toMatch(sentence);
    },
  );
});
