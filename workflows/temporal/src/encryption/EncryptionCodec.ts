import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { EncryptionKeys } from './keys';

const { Payload: Message } = temporal.api.common.v1;

/** As Temporal's own samples call it, so that its pages know an encrypted payload when they see one. */
export const ENCRYPTED = 'binary/encrypted';

const CIPHER = 'aes-256-gcm';
/** What NIST SP 800-38D recommends for GCM: 96 bits, drawn anew for each payload. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

const textOf = (bytes: Uint8Array | null | undefined) =>
  bytes ? Buffer.from(bytes).toString() : undefined;

/** A payload that none of our keys opens, or that was changed on its way. */
export class CannotDecrypt extends Error {
  readonly name = 'CannotDecrypt';
}

/**
 * Encrypts what goes to Temporal, and decrypts what comes back: the server then keeps nothing that it can read. What
 * was written before encryption was switched on is read as it is, and what an earlier key encrypted as long as the key
 * is among these.
 */
export class EncryptionCodec implements PayloadCodec {
  constructor(private readonly keys: EncryptionKeys) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map(payload => this.encrypt(payload));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map(payload =>
      textOf(payload.metadata?.encoding) === ENCRYPTED
        ? this.decrypt(payload)
        : payload,
    );
  }

  private encrypt(payload: Payload): Payload {
    const [{ id, secret }] = this.keys;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, secret, nonce);
    // The id is signed too: nobody can make us try another key than the one that it was encrypted with.
    cipher.setAAD(Buffer.from(id));
    const data = Buffer.concat([
      nonce,
      cipher.update(Message.encode(payload).finish()),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return {
      metadata: {
        encoding: bytesOf(ENCRYPTED),
        'encryption-cipher': bytesOf(CIPHER),
        'encryption-key-id': bytesOf(id),
      },
      data: new Uint8Array(data),
    };
  }

  private decrypt({ metadata, data }: Payload): Payload {
    const id = textOf(metadata?.['encryption-key-id']);
    const key = this.keys.find(each => each.id === id);
    if (!key) {
      throw new CannotDecrypt(
        `A payload was encrypted with the key “${id}”, which is not among the keys that are configured`,
      );
    }
    const sealed = Buffer.from(data ?? []);
    if (sealed.length < NONCE_BYTES + TAG_BYTES) {
      throw new CannotDecrypt('An encrypted payload was cut off');
    }
    const decipher = createDecipheriv(
      CIPHER,
      key.secret,
      sealed.subarray(0, NONCE_BYTES),
    );
    decipher.setAAD(Buffer.from(key.id));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      const opened = Buffer.concat([
        decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
        decipher.final(),
      ]);
      return Message.decode(new Uint8Array(opened));
    } catch {
      throw new CannotDecrypt(
        `A payload that names the key “${id}” was changed, or encrypted with another key of that name`,
      );
    }
  }
}

/** How clients and workers turn values into payloads: encrypted where there are keys. */
export const dataConverterOf = (keys: EncryptionKeys | undefined) =>
  keys ? { payloadCodecs: [new EncryptionCodec(keys)] } : {};
