import {
  caseRules,
  SearchAttribute,
  searchAttributes,
} from '@business-relations/rules';
import {
  checkServer,
  dataConverterOf,
  fingerprintsOf,
  ServerCheck,
} from '@business-relations/temporal';
import { Logger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../activities';
import { clientOf } from '../activities/backend';
import { createFigures } from '../figures/createFigures';
import { logOf } from '../log/logOf';
import { checkBackend } from './checkBackend';
import { Configuration } from './configuration';
import { degradedBy, Looks } from './degraded';
import { serveByVersion } from './deployment/serveByVersion';
import { buildIdOf } from './deployment/version';
import { watchWithoutVersion } from './deployment/withoutVersion';
import { Health, Readiness, serveHealth } from './health';
import { patiently } from './patience';
import { workflowBundle } from './workflowBundle';

/** What is under way at the end gets this long; what isn't done by then is done by another worker. */
const GRACE = '3 seconds';
const LIMIT = '6 seconds';

/** Longer than a backend takes from an answer of ours to its own, also when it is busy. */
const BEHIND_ANSWERS_MILLISECONDS = 1_000;

function installRuntime(logger: Logger, metrics: string | undefined): void {
  Runtime.install({
    logger,
    // Ended by whoever runs it, see `signal`.
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'WARN' }, forward: {} },
      ...(metrics && {
        metrics: {
          prometheus: {
            bindAddress: metrics,
            countersTotalSuffix: true,
            unitSuffix: true,
            useSecondsForDurations: true,
          },
        },
      }),
    },
  });
}

type Connected = ServerCheck<SearchAttribute> & {
  connection: NativeConnection;
};

async function connect({
  connection: options,
  namespace,
}: Configuration['temporal']): Promise<Connected> {
  const address = options.address ?? 'localhost:7233';
  const connection = await NativeConnection.connect(options).catch(error => {
    throw new Error(
      `The Temporal server at ${address} doesn't answer yet (${error.message})`,
    );
  });
  try {
    const check = await checkServer(connection, namespace, searchAttributes);
    return { connection, ...check };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

const waiting = (waitsFor: string) => async (): Promise<Readiness> => ({
  ready: false,
  waitsFor,
});

/** Without the backend it goes on: commands are answered, and what happened waits. Without Temporal there is nothing to do. */
function taking(
  looks: Looks,
  version: () => string | undefined,
): () => Promise<Readiness> {
  const degraded = degradedBy(looks);
  return async () => {
    const parts = await degraded();
    const serving = version();
    return {
      ready: !parts.includes('temporal'),
      degraded: parts,
      ...(serving && { version: serving }),
    };
  };
}

/**
 * Runs the worker until `signal` aborts. It waits for backend and server, and says what it waits for; whatever else goes
 * wrong is thrown.
 */
export async function run(
  configuration: Configuration,
  signal: AbortSignal,
  logger: Logger = logOf(),
): Promise<void> {
  installRuntime(logger, configuration.metrics);
  let readiness = waiting('its start');
  const waitsFor = (reason: string) => {
    readiness = waiting(reason);
    logger.warn(`${reason}. Waiting for it.`);
  };
  let health: Health | undefined;
  let connecting: Promise<Connected> | undefined;
  let watching: Promise<void> | undefined;
  const ended = new AbortController();
  try {
    if (configuration.health) {
      health = await serveHealth(configuration.health, () => readiness());
    }
    const client = clientOf(configuration.backend);
    const ask = () =>
      checkBackend(client, configuration.backend.url, {
        kinds: caseRules,
        keys: fingerprintsOf(configuration.temporal.encryption),
      });
    connecting = patiently(
      () => connect(configuration.temporal),
      waitsFor,
      signal,
    );
    const [bundle, { connection, searchable, missing }, unknownKinds] =
      await Promise.all([
        workflowBundle(logOf('WARN')),
        connecting,
        patiently(ask, waitsFor, signal),
      ]);
    [...missing, ...unknownKinds].forEach(sentence =>
      logger.warn(`${sentence}.`),
    );

    const { namespace, taskQueue, encryption } = configuration.temporal;
    const { deployment } = configuration;
    const buildId = deployment && (await buildIdOf(bundle));
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue,
      workflowBundle: bundle,
      dataConverter: dataConverterOf(encryption),
      activities: createActivities({
        client,
        searchable,
        figures: createFigures(Runtime.instance().metricMeter),
        behindAnswers: BEHIND_ANSWERS_MILLISECONDS,
      }),
      // Most of them rest, see there.
      maxConcurrentActivityTaskExecutions: 500,
      ...(deployment &&
        buildId && {
          workerDeploymentOptions: {
            version: { deploymentName: deployment, buildId },
            useWorkerVersioning: true,
            // An open case lasts for months: it goes on with the version that is there (docs/decisions/006).
            defaultVersioningBehavior: 'AUTO_UPGRADE',
          },
        }),
      shutdownGraceTime: GRACE,
      shutdownForceTime: LIMIT,
    });
    signal.addEventListener('abort', () => worker.shutdown(), { once: true });
    const running = worker.run();
    if (signal.aborted) worker.shutdown();
    let serving: string | undefined;
    readiness = taking(
      {
        temporal: () => connection.workflowService.getSystemInfo({}),
        backend: ask,
      },
      () => serving,
    );
    logger.info(
      `Takes tasks of the queue “${taskQueue}” in the namespace “${namespace}”` +
        `${health ? `; health at ${health.address}` : ''}.`,
    );
    const queue = { namespace, taskQueue };
    watching =
      deployment && buildId
        ? serveByVersion(connection, { ...queue, name: deployment }, buildId, {
            signal: ended.signal,
            tell: version => {
              logger.info(`${version}.`);
              serving = version;
            },
          })
        : watchWithoutVersion(connection, queue, {
            signal: ended.signal,
            tell: elsewhere => {
              logger.warn(`${elsewhere ?? 'Tasks go to this worker'}.`);
              serving = elsewhere;
            },
          });
    await running;
  } finally {
    readiness = waiting('its end');
    ended.abort();
    await watching;
    const connected = await connecting?.catch(() => undefined);
    await connected?.connection.close();
    await health?.close();
  }
}
