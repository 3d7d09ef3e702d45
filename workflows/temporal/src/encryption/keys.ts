import { createHmac, createSecretKey, KeyObject } from 'node:crypto';

/** A key by which payloads are encrypted: its id stands in each payload, so that keys can be changed. */
export type EncryptionKey = { id: string; secret: KeyObject };

/** The first encrypts; all of them decrypt. */
export type EncryptionKeys = [EncryptionKey, ...EncryptionKey[]];

/** What is wrong with a list of keys; a sentence that goes on after the name of the setting. */
export class UnreadableKeys extends Error {
  readonly name = 'UnreadableKeys';
}

const BYTES = 32;

function keyIn(text: string): EncryptionKey {
  const [, id, encoded] =
    /^([\w.-]{1,60}):([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (!id) {
    throw new UnreadableKeys(
      'holds a key that is not written like 2026-11:BASE64, an id of letters, digits, dots and hyphens before the key',
    );
  }
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== BYTES) {
    throw new UnreadableKeys(
      `holds the key “${id}” with ${bytes.length} bytes, where ${BYTES} are needed: make one with openssl rand -base64 ${BYTES}`,
    );
  }
  return { id, secret: createSecretKey(bytes) };
}

/**
 * Reads keys as they are given in one variable, `id:BASE64`, with commas between them. The first encrypts.
 *
 * @throws UnreadableKeys, which never says a key.
 */
export function readKeys(text: string): EncryptionKeys {
  const [first, ...more] = text
    .split(',')
    .map(each => each.trim())
    .filter(Boolean)
    .map(keyIn);
  if (!first) throw new UnreadableKeys('holds no key');
  const ids = [first, ...more].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new UnreadableKeys(`holds two keys with the id “${twice}”`);
  return [first, ...more];
}

/** By this two sides find out whether they hold the same key under the same id, without telling it. */
export const fingerprintOf = ({ id, secret }: EncryptionKey): string =>
  `${id}:${createHmac('sha256', secret).update(`business-relations ${id}`).digest('hex').slice(0, 32)}`;

export const fingerprintsOf = (keys: EncryptionKeys | undefined): string[] =>
  keys?.map(fingerprintOf) ?? [];
