/**
 * `npm start`: everything that is needed, then the product on one address, until Ctrl-C.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';
import { local, shown } from './places.mjs';
import { command } from './process/command.mjs';
import { requireFree } from './process/ports.mjs';
import { lastLines, step } from './process/steps.mjs';
import { catalogOf, stateNameOf } from './product/catalog.mjs';
import { startProduct } from './product/index.mjs';
import { occupy, reset } from './product/state.mjs';
import { setUp } from './setup/index.mjs';

const USAGE = `npm start -- [--port N] [--reset] [--catalog PATH-OR-URL]...

  --port N               another port than 7007
  --reset                begin anew: forget roles, cases and all other state
  --catalog PATH-OR-URL  this catalog instead of the sample organisation; may be repeated
`;

function wishes() {
  const options = {
    port: { type: 'string', default: '7007' },
    reset: { type: 'boolean', default: false },
    catalog: { type: 'string', multiple: true },
    help: { type: 'boolean', default: false },
  };
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new Failure(`${error.message}\n\n${USAGE}`);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(
      `--port takes a number from 1 to 65535, not ${values.port}.`,
    );
  }
  return { ...values, port };
}

const block = lines => {
  const width = Math.max(...lines.map(([label]) => label.length)) + 3;
  return [
    '',
    ...lines.map(([label, text]) => `  ${label.padEnd(width)}${text}`),
    '',
  ].join('\n');
};

await command(async () => {
  const { port, reset: anew, catalog: places, help } = wishes();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  // npm changes into the repository; a path is meant from where the person stands.
  const standingIn = process.env.INIT_CWD ?? process.cwd();
  const catalog = places && (await catalogOf(places, standingIn));
  const state = join(local, catalog ? stateNameOf(catalog) : 'state');
  const address = `http://localhost:${port}`;

  occupy(state, address);
  await requireFree(port, 'npm start -- --port N');
  if (anew) await step('State forgotten', async () => reset(state));
  await setUp();
  const { programs, temporal } = await startProduct({
    state,
    port,
    catalog,
    logPrefix: catalog ? `${stateNameOf(catalog)}-` : '',
  });

  console.log(
    block([
      ['Business relations', address],
      ...(temporal.ui ? [["Temporal's own UI", temporal.ui]] : []),
      ['State', `${shown(state)} (begin anew: npm start -- --reset)`],
      ['Logs', shown(join(local, 'logs'))],
      ['Stop', 'Ctrl-C'],
    ]),
  );

  const ended = await Promise.race(
    programs.map(async program => {
      await program.ended;
      return program;
    }),
  );
  const lines = await lastLines(ended.log);
  throw new Failure(
    `${ended.name} ended unexpectedly, so everything else is ended too. Its last lines:\n${lines
      .map(line => `    ${line}`)
      .join('\n')}\n    log: ${shown(ended.log)}`,
  );
});
