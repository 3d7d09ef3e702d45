import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../scripts/process/ports.mjs';
import { start } from '../../scripts/process/programs.mjs';
import { answers, isHealthy, ready } from '../../scripts/process/ready.mjs';
import { nodeBinary } from '../../scripts/setup/node.mjs';
import { appEnvironment } from './freshApp.mjs';
import { follow } from './follow.mjs';

const MINUTES = 60_000;

/**
 * The ports that the document names are those of everybody; here others may run on them. A kept app's settings name those of
 * the first time, which stand in a file.
 */
export async function ports(file) {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return JSON.parse(known);
  const [page, backend, temporal, temporalUi] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const taken = { page, backend, temporal, temporalUi };
  await writeFile(file, JSON.stringify(taken));
  return taken;
}

/** The document's text with the addresses that hold here. */
export const here = (text, { backend, temporal, registry }) =>
  text
    .replaceAll('http://127.0.0.1:4873', registry)
    .replaceAll('localhost:7007', `localhost:${backend}`)
    .replaceAll('localhost:7233', `127.0.0.1:${temporal}`);

/** What a developer would change in `app-config.yaml` where its ports are taken; Backstage takes it from the environment. */
const settings = ({ page, backend }) => ({
  APP_CONFIG_app_baseUrl: `"http://localhost:${page}"`,
  APP_CONFIG_backend_baseUrl: `"http://localhost:${backend}"`,
  APP_CONFIG_backend_listen_port: String(backend),
  APP_CONFIG_backend_cors_origin: `"http://localhost:${page}"`,
});

const takesTasks = async ({ log }) =>
  (await readFile(log, 'utf8')).includes('Takes tasks of the queue');

/** Npm's cache of the workers' own: what lies in a developer's may be of another packing. */
const cacheOf = work => join(work, 'npm');

/** Versions of the worker that `npx` has installed, in whichever app it was for. */
export async function keptWorkers(work) {
  const kept = join(cacheOf(work), '_npx');
  const versions = [];
  for (const folder of await readdir(kept)) {
    const installed = join(kept, folder, 'node_modules', '@business-relations');
    const text = await readFile(
      join(installed, 'worker', 'package.json'),
      'utf8',
    ).catch(() => undefined);
    if (text) versions.push(JSON.parse(text).version);
  }
  return versions;
}

/** In a folder with nothing in it, and with nothing on the path but Node and what the system has. */
async function startWorker({
  name,
  work,
  blocks,
  ports: all,
  token,
  registry,
  begin,
}) {
  const folder = join(work, `${name}-worker`);
  await mkdir(folder, { recursive: true });
  await follow(
    { ...blocks.npmrc, text: here(blocks.npmrc.text, { ...all, registry }) },
    { folder },
  );
  return begin('worker', here(blocks.worker.text, { ...all, registry }), {
    cwd: folder,
    env: {
      HOME: process.env.HOME,
      NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
      npm_config_cache: cacheOf(work),
      PATH: `${join(nodeBinary, '..')}:/usr/local/bin:/usr/bin:/bin`,
      BUSINESS_RELATIONS_WORKER_TOKEN: token,
    },
  });
}

/**
 * Starts what the document's last steps start, each by its own words and in a terminal of its own.
 *
 * @param {{name: string, folder: string, work: string, blocks: Record<string, object>, ports: object, token: string,
 *   temporalProgram: string, settings?: Record<string, string>}} options `settings` come to the environment of the app
 */
export async function startByTheDocument(options) {
  const { name, folder, work, blocks, token, temporalProgram } = options;
  const { page, backend, temporal, temporalUi } = options.ports;
  const programs = [];
  const begin = async (what, text, where) => {
    const program = await start(
      `install-${name}-${what}`,
      'bash',
      ['-euc', text],
      where,
    );
    programs.push(program);
    return program;
  };

  const server = await begin(
    'temporal',
    `${blocks.temporal.text.replace(/^temporal /, `"$TEMPORAL_CLI" `)} --headless --ip 127.0.0.1 --port ${temporal} --ui-port ${temporalUi} --log-level warn --db-filename ${join(work, `${name}-temporal.db`)}`,
    { env: { ...process.env, TEMPORAL_CLI: temporalProgram } },
  );
  await ready(server, () => answers(temporal));

  const app = await begin('app', blocks.start.text, {
    cwd: folder,
    env: appEnvironment({
      BROWSER: 'none',
      BUSINESS_RELATIONS_WORKER_TOKEN: token,
      ...settings(options.ports),
      ...options.settings,
    }),
  });
  const worker = await startWorker({ ...options, begin });
  await ready(
    app,
    () =>
      isHealthy(`http://localhost:${backend}/.backstage/health/v1/readiness`),
    4 * MINUTES,
  );
  await ready(app, () => isHealthy(`http://localhost:${page}`), 4 * MINUTES);
  await ready(worker, () => takesTasks(worker), 2 * MINUTES);
  return {
    address: `http://localhost:${page}`,
    backend: `http://localhost:${backend}`,
    end: async () => {
      for (const program of programs.reverse()) await program.end();
    },
  };
}
