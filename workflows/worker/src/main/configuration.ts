import {
  readTemporalSettings,
  TemporalSettings,
  UnreadableSetting,
} from '@business-relations/temporal';
import { Backend } from '../activities/backend';

/** Something is missing that only whoever starts the worker can give. The message says what to do. */
export class ConfigurationError extends Error {
  readonly name = 'ConfigurationError';
}

export type Configuration = {
  backend: Backend;
  temporal: TemporalSettings;
  health?: { host: string; port: number };
  /** Where metrics are served for Prometheus, `host:port`. */
  metrics?: string;
};

type Environment = Record<string, string | undefined>;

/** An empty variable is one that isn't set. */
const given = (environment: Environment, name: string) =>
  environment[name] || undefined;

function required(environment: Environment, name: string, what: string) {
  const value = given(environment, name);
  if (value) return value;
  throw new ConfigurationError(`Set ${name} to ${what}.`);
}

function backendOf(environment: Environment): Backend {
  const url = required(
    environment,
    'BUSINESS_RELATIONS_BACKEND_URL',
    'the address of the Backstage backend, like https://backstage.example.org',
  );
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new ConfigurationError(
      `BUSINESS_RELATIONS_BACKEND_URL is “${url}”, which is no http or https address.`,
    );
  }
  return {
    url,
    token: required(
      environment,
      'BUSINESS_RELATIONS_WORKER_TOKEN',
      "the worker's token: the one that stands below backend.auth.externalAccess in the backend's app-config",
    ),
  };
}

function healthOf(environment: Environment): Configuration['health'] {
  const text = given(environment, 'BUSINESS_RELATIONS_HEALTH_PORT');
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ConfigurationError(
      `BUSINESS_RELATIONS_HEALTH_PORT is “${text}”, which is no port: give a number from 0 to 65535.`,
    );
  }
  const host =
    given(environment, 'BUSINESS_RELATIONS_HEALTH_HOST') ?? '127.0.0.1';
  return { host, port };
}

/** What the worker calls the settings that the backend has below `businessRelations.temporal`. */
const variables: Record<string, string> = {
  address: 'TEMPORAL_ADDRESS',
  namespace: 'TEMPORAL_NAMESPACE',
  taskQueue: 'BUSINESS_RELATIONS_TASK_QUEUE',
  encryptionKeys: 'BUSINESS_RELATIONS_ENCRYPTION_KEYS',
};

function temporalOf(environment: Environment): TemporalSettings {
  const told = Object.entries(variables).map(([setting, variable]) => [
    setting,
    given(environment, variable),
  ]);
  try {
    return readTemporalSettings(Object.fromEntries(told), {
      nameOf: setting => variables[setting] ?? setting,
      environment,
    });
  } catch (error) {
    if (error instanceof UnreadableSetting) {
      throw new ConfigurationError(`${error.message}.`);
    }
    throw error;
  }
}

/** Reads what the worker is told from outside, once; Temporal's part as the backend reads its own. */
export const configurationOf = (environment: Environment): Configuration => ({
  backend: backendOf(environment),
  temporal: temporalOf(environment),
  health: healthOf(environment),
  metrics: given(environment, 'BUSINESS_RELATIONS_METRICS_ADDRESS'),
});
