import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { EncryptionCodec, readKeys } from '@business-relations/temporal';
import { defaultPayloadConverter } from '@temporalio/common';
import { codecHandlers } from './codec';

const keyOf = (id: string, fill: number) =>
  readKeys(`${id}:${Buffer.alloc(32, fill).toString('base64')}`);

/** As Temporal's pages and its command line send it. */
const sent = async (value: unknown, codec: EncryptionCodec) => {
  const [{ metadata, data }] = await codec.encode([
    defaultPayloadConverter.toPayload(value),
  ]);
  const base64 = (bytes: Uint8Array | null | undefined) =>
    Buffer.from(bytes ?? []).toString('base64');
  return {
    metadata: Object.fromEntries(
      Object.entries(metadata ?? {}).map(([name, each]) => [
        name,
        base64(each),
      ]),
    ),
    data: base64(data),
  };
};

describe('What Temporal’s pages ask to be decrypted', () => {
  const keys = keyOf('a', 1);
  const asking = (
    payloads: object[],
    result: DefinitivePolicyDecision['result'] = AuthorizeResult.ALLOW,
  ) => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result }],
    });
    const [{ handle }] = codecHandlers(keys, permissions);
    return handle(
      { body: { payloads } },
      { credentials: mockCredentials.user() },
    );
  };

  it('comes back in clear text, in the form that Temporal knows', async () => {
    const secret = await sent(
      { note: 'Sick leave' },
      new EncryptionCodec(keys),
    );
    expect(await asking([secret])).toEqual({
      payloads: [
        {
          metadata: { encoding: Buffer.from('json/plain').toString('base64') },
          data: Buffer.from('{"note":"Sick leave"}').toString('base64'),
        },
      ],
    });
  });

  it('stays as it is where the key is not here, and hides nothing else', async () => {
    const [ours, theirs] = [
      await sent('ours', new EncryptionCodec(keys)),
      await sent('theirs', new EncryptionCodec(keyOf('b', 2))),
    ];
    expect(await asking([theirs, ours])).toMatchObject({
      payloads: [theirs, { data: Buffer.from('"ours"').toString('base64') }],
    });
  });

  it('is for operators alone', async () => {
    await expect(asking([], AuthorizeResult.DENY)).rejects.toThrow(
      'business-relations.operate',
    );
  });
});
