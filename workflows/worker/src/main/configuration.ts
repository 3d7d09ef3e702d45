import { isIP } from 'node:net';
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
  /** Name under which Temporal tells versions of these workers apart; they have none where it is missing. */
  deployment?: string;
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
  const { pathname } = new URL(url);
  if (pathname !== '/') {
    throw new ConfigurationError(
      `BUSINESS_RELATIONS_BACKEND_URL is “${url}”: leave out ${pathname}, the worker adds /api/business-relations itself.`,
    );
  }
  return {
    url: url.replace(/\/+$/, ''),
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

function metricsOf(environment: Environment): string | undefined {
  const address = given(environment, 'BUSINESS_RELATIONS_METRICS_ADDRESS');
  // The SDK wants an address with a number as its host, and would end the process over anything else.
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(address ?? '') ?? [];
  if (address === undefined) return undefined;
  if (isIP((host ?? '').replace(/^\[(.*)\]$/, '$1')) && Number(port) <= 65535) {
    return address;
  }
  throw new ConfigurationError(
    `BUSINESS_RELATIONS_METRICS_ADDRESS is “${address}”, which is no address like 127.0.0.1:9464: give an IP address and a port.`,
  );
}

function deploymentOf(environment: Environment): string | undefined {
  const name = given(environment, 'BUSINESS_RELATIONS_DEPLOYMENT');
  // Temporal joins name and version with a dot.
  if (name === undefined || /^[\w-]{1,100}$/.test(name)) return name;
  throw new ConfigurationError(
    `BUSINESS_RELATIONS_DEPLOYMENT is “${name}”, which is no name like business-relations: give letters, digits, - and _.`,
  );
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
  metrics: metricsOf(environment),
  deployment: deploymentOf(environment),
});
