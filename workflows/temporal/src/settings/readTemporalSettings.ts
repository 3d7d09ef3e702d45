import { existsSync } from 'node:fs';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { z } from 'zod';
import { EncryptionKeys, readKeys, UnreadableKeys } from '../encryption/keys';

export const temporalSettingsShape = z.strictObject({
  address: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'is not an address like temporal.example.com:7233')
    .optional(),
  namespace: z.string().min(1, 'is empty').max(200).optional(),
  taskQueue: z
    .string()
    .min(1, 'is empty')
    .max(200)
    .default('business-relations'),
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
  encryptionKeys: z.string().optional(),
});

/** How to reach a server: `Connection` and `NativeConnection` both take it. */
export type ServerConnection = ReturnType<
  typeof loadClientConnectConfig
>['connectionOptions'];

/** Which Temporal server runs the cases, under which names, and whether it can read them. */
export type TemporalSettings = {
  connection: ServerConnection;
  namespace: string;
  taskQueue: string;
  /** Before the id of each case, so that two Backstages can share a namespace. */
  idPrefix: string;
  /** Temporal's own pages, for operators. */
  ui?: string;
  /** Payloads are encrypted by the first; missing: they are not encrypted. */
  encryption?: EncryptionKeys;
};

/** A setting that can't be read. The message begins with its name, says why, and holds no secret. */
export class UnreadableSetting extends Error {
  readonly name = 'UnreadableSetting';
}

export type Setting = keyof z.output<typeof temporalSettingsShape>;

export type SettingsOrigin = {
  /** What the installation calls a setting, for whoever has to change it. */
  nameOf(setting: string): string;
  /** Variables of the process, where the profile is named and `TEMPORAL_…` may be set. */
  environment: Record<string, string | undefined>;
};

const setOnes = (
  environment: SettingsOrigin['environment'],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/** Temporal's own profile and variables: where certificates and keys of the connection belong. */
function profileIn(environment: SettingsOrigin['environment']) {
  const file = environment.TEMPORAL_CONFIG_FILE;
  if (file && !existsSync(file)) {
    // Temporal's own reader takes it for one without profiles.
    throw new UnreadableSetting(
      `TEMPORAL_CONFIG_FILE is ${file}, where nothing is`,
    );
  }
  try {
    return loadClientConnectConfig({ overrideEnvVars: setOnes(environment) });
  } catch (error) {
    throw new UnreadableSetting(
      `Temporal's profile (TEMPORAL_CONFIG_FILE, TEMPORAL_PROFILE) or one of the variables TEMPORAL_… can't be read: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

/**
 * Reads what backend and worker are told about Temporal: the one place where it is read. Address and namespace that are
 * given go before those of Temporal's own profile and variables; TLS and API key always come from there.
 *
 * @throws UnreadableSetting that names the setting which can't be read and says why.
 */
export function readTemporalSettings(
  given: unknown,
  { nameOf, environment }: SettingsOrigin,
): TemporalSettings {
  const read = temporalSettingsShape.safeParse(given ?? {});
  if (!read.success) {
    const [issue] = read.error.issues;
    const unknown =
      issue.code === 'unrecognized_keys'
        ? { at: issue.keys[0], why: 'is no setting' }
        : { at: issue.path.map(String).join('.'), why: issue.message };
    throw new UnreadableSetting(
      `${nameOf(unknown.at).replace(/\.$/, '')} ${unknown.why}`,
    );
  }
  const { address, namespace, taskQueue, idPrefix, ui, encryptionKeys } =
    read.data;
  const profile = profileIn(environment);
  return {
    connection: { ...profile.connectionOptions, ...(address && { address }) },
    namespace: namespace ?? profile.namespace ?? 'default',
    taskQueue,
    idPrefix,
    ...(ui && { ui: ui.replace(/\/+$/, '') }),
    ...(encryptionKeys && {
      encryption: keysIn(encryptionKeys, nameOf('encryptionKeys')),
    }),
  };
}

function keysIn(text: string, name: string): EncryptionKeys {
  try {
    return readKeys(text);
  } catch (error) {
    if (error instanceof UnreadableKeys) {
      throw new UnreadableSetting(`${name} ${error.message}`);
    }
    throw error;
  }
}
