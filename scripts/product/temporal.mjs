import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../process/ports.mjs';
import { start } from '../process/programs.mjs';
import { answers, ready } from '../process/ready.mjs';
import { environment } from '../setup/node.mjs';

const WISHED = { port: 7233, uiPort: 8233 };

/** By these an operator finds runs in Temporal; the worker sets them. */
const searchAttributes = ['caseKind=Keyword', 'caseStage=Keyword'];

/** Between finding a port free and taking it, another program may take it; Temporal chooses some ports itself, too. */
const TRIES = 3;

const aPortWasTaken = async ({ log }) =>
  log && (await readFile(log, 'utf8')).includes('address already in use');

async function startDevelopmentServer(options, triesLeft = TRIES) {
  const { state, name, path, namespace, wished } = options;
  const port = await freePort(wished.port);
  const uiPort = await freePort(wished.uiPort);
  const program = await start(
    name,
    path,
    [
      ['server', 'start-dev'],
      ['--ip', '127.0.0.1'],
      ['--port', String(port)],
      ['--ui-port', String(uiPort)],
      ['--namespace', namespace],
      ['--db-filename', join(state, 'temporal.db')],
      // Three times as many updates a second as without, and still durable through a crash of the program.
      ['--sqlite-pragma', 'journal_mode=WAL'],
      ['--sqlite-pragma', 'synchronous=NORMAL'],
      ['--log-level', 'warn'],
      ...searchAttributes.map(attribute => ['--search-attribute', attribute]),
    ].flat(),
    { env: environment() },
  );
  try {
    await ready(program, () => answers(port), 30_000);
  } catch (error) {
    await program.end();
    if (triesLeft > 1 && (await aPortWasTaken(error))) {
      return startDevelopmentServer(options, triesLeft - 1);
    }
    throw error;
  }
  return {
    address: `127.0.0.1:${port}`,
    namespace,
    ui: `http://localhost:${uiPort}`,
    program,
  };
}

/**
 * Starts Temporal's development server with its state in a file, or takes the server that TEMPORAL_ADDRESS names.
 *
 * @param {{state: string, name?: string, path?: string, wished?: {port?: number, uiPort?: number}}} options
 */
export async function startTemporal(options) {
  const { state, name = 'temporal', path, wished = WISHED } = options;
  const namespace = process.env.TEMPORAL_NAMESPACE ?? 'default';
  if (!path) return { address: process.env.TEMPORAL_ADDRESS, namespace };

  await mkdir(state, { recursive: true });
  return startDevelopmentServer({ state, name, path, namespace, wished });
}
