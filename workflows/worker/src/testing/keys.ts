import { randomBytes } from 'node:crypto';
import { EncryptionKeys, readKeys } from '@business-relations/temporal';

/** A key as an installation has it in its settings. */
export const aKey = (id = '2026-11'): string =>
  `${id}:${randomBytes(32).toString('base64')}`;

/** Keys of nobody else. */
export const someKeys = (): EncryptionKeys => readKeys(aKey());
