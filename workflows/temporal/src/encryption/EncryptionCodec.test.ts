import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, Payload } from '@temporalio/common';
import fc from 'fast-check';
import { EncryptionCodec } from './EncryptionCodec';
import { readKeys } from './keys';

const aKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [first, second] = [aKey('2026-11'), aKey('2027-02')];
const codecWith = (...keys: string[]) =>
  new EncryptionCodec(readKeys(keys.join(',')));

const payloadOf = (value: unknown) => defaultPayloadConverter.toPayload(value);
const valueIn = (payload: Payload): unknown =>
  defaultPayloadConverter.fromPayload(payload);

const text = ({ data }: Payload) => Buffer.from(data ?? []).toString('latin1');

describe('What goes to Temporal', () => {
  it('comes back as it was, whatever it is', async () => {
    const codec = codecWith(first);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), async values => {
        const sealed = await codec.encode(values.map(payloadOf));
        const opened = await codec.decode(sealed);
        // JSON has no -0: what comes back is what goes in clear text, too.
        expect(opened.map(valueIn)).toEqual(values.map(payloadOf).map(valueIn));
      }),
    );
  });

  it('can be read by nobody on its way, and is never the same twice', async () => {
    const said = { note: 'Karin is on sick leave' };
    const codec = codecWith(first);
    const [one, other] = await codec.encode([payloadOf(said), payloadOf(said)]);
    expect(text(one)).not.toContain('Karin');
    expect(text(one)).not.toContain('json');
    expect(text(one)).not.toBe(text(other));
  });

  it('names its key, so that keys can be changed: what the one before encrypted is still read', async () => {
    const [sealed] = await codecWith(first).encode([payloadOf('before')]);
    expect(
      Buffer.from(sealed.metadata?.['encryption-key-id'] ?? []).toString(),
    ).toBe('2026-11');
    const rotated = codecWith(second, first);
    expect((await rotated.decode([sealed])).map(valueIn)).toEqual(['before']);

    const [later] = await rotated.encode([payloadOf('after')]);
    // A side that was given the new key beforehand, and encrypts with the old one still.
    expect(
      (await codecWith(first, second).decode([later])).map(valueIn),
    ).toEqual(['after']);
    await expect(codecWith(first).decode([later])).rejects.toThrow(
      'encrypted with the key “2027-02”, which is not among the keys',
    );
  });

  it('was written before encryption was switched on: it is read as it is', async () => {
    const plain = payloadOf('plain');
    expect(await codecWith(first).decode([plain])).toEqual([plain]);
  });

  it('is refused when it was changed, moved under another key, or cut off', async () => {
    const codec = codecWith(first, second);
    const [sealed] = await codec.encode([payloadOf('500 kronor')]);
    const data = Buffer.from(sealed.data ?? []);
    const changed = Buffer.from(data);
    changed[20] += 1;
    const bytes = (buffer: Buffer) => new Uint8Array(buffer);
    const other = {
      ...sealed.metadata,
      'encryption-key-id': bytes(Buffer.from('2027-02')),
    };
    for (const wrong of [
      { ...sealed, data: bytes(changed) },
      { ...sealed, metadata: other },
    ]) {
      await expect(codec.decode([wrong])).rejects.toThrow('was changed');
    }
    await expect(
      codec.decode([{ ...sealed, data: bytes(data.subarray(0, 20)) }]),
    ).rejects.toThrow('cut off');
  });
});
