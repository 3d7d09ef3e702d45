import { step } from '../process/steps.mjs';
import { setUpTemporal } from '../setup/temporal.mjs';
import { buildApp, serveApp } from './app.mjs';
import { startBackend } from './backend.mjs';
import { catalogRead } from './catalog.mjs';
import { loadSampleOrganisation } from './sampleOrganisation.mjs';
import { secretsOf, settingsOf } from './settings.mjs';
import { startTemporal } from './temporal.mjs';
import { startWorker } from './worker.mjs';

async function temporalProgram() {
  let path;
  await step('Temporal', async () => {
    if (process.env.TEMPORAL_ADDRESS) {
      return `your server at ${process.env.TEMPORAL_ADDRESS}`;
    }
    const found = await setUpTemporal();
    path = found.path;
    return found.from;
  });
  return path;
}

/**
 * Starts the whole product and answers when all of it is ready. On one port, with the page as it was built; or, where
 * `pagePort` is given, with page, backend and worker from source, reloading on change. Tables are files of the state, or in
 * the Postgres that a connection string names.
 *
 * @param {{state: string, port: number, pagePort?: number, catalog?: object, postgres?: string, limits?: object,
 *   logPrefix?: string}} options
 */
export async function startProduct(options) {
  const { state, port, pagePort, catalog, postgres, limits } = options;
  const { logPrefix = '' } = options;
  const watch = pagePort !== undefined;
  const path = await temporalProgram();
  if (!watch) await step('Page built', buildApp);

  const { workerToken: token } = await secretsOf(state);
  let server;
  await step('Temporal started', async () => {
    server = await startTemporal({ state, path, name: `${logPrefix}temporal` });
    return server.address;
  });
  const temporal = {
    address: server.address,
    namespace: server.namespace,
    ui: server.ui,
  };
  const settings = await settingsOf({
    state,
    port,
    pagePort,
    temporal,
    catalog,
    postgres,
    limits,
  });

  // Each needs a few seconds and none waits for another.
  const starting = {
    'Backend started': startBackend({
      settings,
      port,
      token,
      watch,
      name: `${logPrefix}backend`,
    }),
    'Worker started': startWorker({
      temporal,
      backendPort: port,
      token,
      watch,
      name: `${logPrefix}worker`,
    }),
    ...(watch && {
      'Page served': serveApp({ settings, port: pagePort, token }),
    }),
  };
  // A failure is told by its own step, which may come after another's.
  Object.values(starting).forEach(program => program.catch(() => {}));
  const programs = server.program ? [server.program] : [];
  for (const [name, program] of Object.entries(starting)) {
    programs.push(await step(name, () => program));
  }
  if (catalog) {
    await step('Catalog', tell => catalogRead(port, tell));
  } else {
    const name = `${logPrefix}sample-organisation`;
    await step('Sample organisation', () =>
      loadSampleOrganisation({ state, port, name }),
    ).catch(() => {
      console.log('  It goes on with the next start; all else is there.');
    });
  }
  return {
    programs,
    ui: server.ui,
    address: `http://localhost:${pagePort ?? port}`,
    end: async () => {
      for (const program of [...programs].reverse()) await program.end();
    },
  };
}
