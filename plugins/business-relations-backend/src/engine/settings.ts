import { Config } from '@backstage/config';
import { ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { z } from 'zod';

const shape = z.object({
  address: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'is not an address like temporal.example.com:7233')
    .optional(),
  namespace: z.string().min(1).optional(),
  taskQueue: z.string().min(1).max(200).default('business-relations'),
  idPrefix: z
    .string()
    .max(100)
    .regex(/^[\w.:-]*$/, 'may hold letters, digits, dots, colons and hyphens')
    .default(''),
  ui: z
    .url({
      protocol: /^https?$/,
      error: 'is not an address like https://temporal.example.com',
    })
    .optional(),
});

/** Which Temporal server runs the cases, and under which names. */
export type EngineSettings = {
  connection: ConnectionOptions;
  namespace: string;
  taskQueue: string;
  /** Before the id of each case, so that two Backstages can share a namespace. */
  idPrefix: string;
  /** Temporal's own pages, for operators. */
  ui?: string;
};

const key = 'businessRelations.temporal';

/**
 * Reads `businessRelations.temporal`. Without an address there, the connection is that of Temporal's own profile and
 * variables (`TEMPORAL_ADDRESS`, `TEMPORAL_API_KEY`, …), where certificates and keys belong.
 *
 * @throws Error that names the key which can't be read and says why.
 */
export function readEngineSettings(config: Config): EngineSettings {
  const read = shape.safeParse(config.getOptional(key) ?? {});
  if (!read.success) {
    const [{ path, message }] = read.error.issues;
    throw new Error(`${[key, ...path].join('.')} ${message}`);
  }
  const { address, namespace, taskQueue, idPrefix, ui } = read.data;
  const profile = address
    ? { connectionOptions: { address } }
    : loadClientConnectConfig();
  const named = 'namespace' in profile ? profile.namespace : undefined;
  return {
    connection: profile.connectionOptions,
    namespace: namespace ?? named ?? 'default',
    taskQueue,
    idPrefix,
    ...(ui && { ui: ui.replace(/\/+$/, '') }),
  };
}
