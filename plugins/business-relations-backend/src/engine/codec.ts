import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { operatePermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { EncryptionCodec, EncryptionKeys } from '@business-relations/temporal';
import { Caller, Handler, handler } from '../http/handler';

type Body = ParsedOf<typeof routes.decodePayloads>['body'];
type Sent = Body['payloads'][number];

const bytesOf = (base64: string) =>
  new Uint8Array(Buffer.from(base64, 'base64'));
const textOf = (bytes: Uint8Array | null | undefined) =>
  Buffer.from(bytes ?? []).toString('base64');

/** What can't be decrypted comes back as it was: one lost key mustn't hide all the rest of a history. */
async function opened(codec: EncryptionCodec, sent: Sent): Promise<Sent> {
  const metadata = Object.fromEntries(
    Object.entries(sent.metadata ?? {}).map(([name, value]) => [
      name,
      bytesOf(value),
    ]),
  );
  try {
    const [clear] = await codec.decode([
      { metadata, data: bytesOf(sent.data ?? '') },
    ]);
    return {
      metadata: Object.fromEntries(
        Object.entries(clear.metadata ?? {}).map(([name, value]) => [
          name,
          textOf(value),
        ]),
      ),
      data: textOf(clear.data),
    };
  } catch {
    return sent;
  }
}

/** Temporal's pages keep no key: they ask here, on behalf of an operator, and it is audited. */
export const codecHandlers = (
  keys: EncryptionKeys | undefined,
  permissions: PermissionsService,
): Handler[] => {
  const codec = keys && new EncryptionCodec(keys);
  const isOperator = async ({ credentials }: Caller) => {
    const [{ result }] = await permissions.authorize(
      [{ permission: operatePermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  };
  return [
    handler(routes.decodePayloads, async ({ body }, caller) => {
      if (!(await isOperator(caller))) {
        throw new NotAllowedError(operatePermission.name);
      }
      if (!codec) return body;
      const { payloads } = body;
      return {
        payloads: await Promise.all(payloads.map(each => opened(codec, each))),
      };
    }),
  ];
};
