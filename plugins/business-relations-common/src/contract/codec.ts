import { z } from 'zod';
import { defineRoute } from './route';

/** As Temporal's pages and its command line send them: bytes as base64. */
const payloads = z.object({
  payloads: z
    .array(
      z.object({
        metadata: z.record(z.string(), z.string()).optional(),
        data: z.string().optional(),
      }),
    )
    .max(5000),
});

export const codecRoutes = {
  decodePayloads: defineRoute({
    method: 'post',
    path: '/codec/decode',
    summary:
      'Payloads of Temporal in clear text, for operators: what Temporal calls a codec server. What can’t be decrypted comes back as it was.',
    body: payloads,
    answer: payloads,
    limited: 'bulk',
    caller: 'person',
  }),
} as const;
