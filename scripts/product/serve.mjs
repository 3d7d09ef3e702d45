import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../failure.mjs';
import { local, shown } from '../places.mjs';
import { requireFree } from '../process/ports.mjs';
import { isEnding } from '../process/programs.mjs';
import { lastLines, step } from '../process/steps.mjs';
import { setUp } from '../setup/index.mjs';
import { catalogOf, catalogReadOn, stateNameOf } from './catalog.mjs';
import { startProduct } from './index.mjs';
import { occupy, reset } from './state.mjs';

const DEFAULT_PORT = 7007;

const usage =
  command => `${command} [--port N] [--reset] [--catalog PATH-OR-URL]...

  --port N               another port than ${DEFAULT_PORT}
  --reset                begin anew: forget roles, cases and all other state
  --catalog PATH-OR-URL  this catalog instead of the sample organisation; may be repeated
`;

/** Without the two dashes npm takes an option for its own, and we would start as if nobody had wished for anything. */
function requireDashes(command, names) {
  const kept = names.filter(
    name => process.env[`npm_config_${name}`] !== undefined,
  );
  if (!kept.length) return;
  const given = kept.map(name => `--${name}`).join(', ');
  throw new Failure(
    `npm took ${given} for an option of its own. Put two dashes before it: ${command} ${given} …`,
  );
}

function wishes(command) {
  const options = {
    port: { type: 'string', default: String(DEFAULT_PORT) },
    reset: { type: 'boolean', default: false },
    catalog: { type: 'string', multiple: true },
    help: { type: 'boolean', default: false },
  };
  requireDashes(command, ['port', 'reset', 'catalog']);
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new Failure(`${error.message}\n\n${usage(command)}`);
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
  const shownLines = lines.map(
    ([label, text]) => `  ${label.padEnd(width)}${text}`,
  );
  return ['', ...shownLines, ''].join('\n');
};

/** Waits for the first program to end, which none should. */
async function unexpectedEnd(programs) {
  const ended = await Promise.race(
    programs.map(async program => {
      await program.ended;
      return program;
    }),
  );
  const lines = (await lastLines(ended.log)).map(line => `    ${line}`);
  return new Failure(
    [
      `${ended.name} ended unexpectedly, so everything else is ended too. Its last lines:`,
      ...lines,
      `    log: ${shown(ended.log)}`,
    ].join('\n'),
  );
}

/**
 * From the command line to the running product, until somebody ends it.
 *
 * @param {string} command as a person gives it, arguments included as `npm start --`
 * @param {number} [pagePort] serve the page from source on this port, and reload everything on change
 */
export async function serve(command, pagePort) {
  const { port, reset: anew, catalog: places, help } = wishes(command);
  if (help) {
    console.log(usage(command));
    return 0;
  }
  // npm changes into the repository; a path is meant from where the person stands.
  const standingIn = process.env.INIT_CWD ?? process.cwd();
  const catalog = places && (await catalogOf(places, standingIn));
  const again = [
    command,
    ...(port === DEFAULT_PORT ? [] : [`--port ${port}`]),
    ...(places ?? []).map(each => `--catalog ${each}`),
  ];
  const name = catalog ? stateNameOf(catalog) : 'state';
  const state = join(local, name);

  occupy(state, `http://localhost:${pagePort ?? port}`);
  await requireFree(port, `${command} --port N`);
  if (pagePort) await requireFree(pagePort, 'npm start, which needs one port');
  if (anew) await step('State forgotten', async () => reset(state));
  await setUp();
  const product = await startProduct({
    state,
    port,
    pagePort,
    catalog,
    logPrefix: catalog ? `${name}-` : '',
  });
  console.log(
    block([
      ['Business relations', product.address],
      ...(product.ui ? [["Temporal's own UI", product.ui]] : []),
      ['State', `${shown(state)} (begin anew: ${again.join(' ')} --reset)`],
      ['Logs', shown(join(local, 'logs'))],
      ['Stop', 'Ctrl-C'],
    ]),
  );
  if (catalog) {
    catalogReadOn(port).then(read => {
      if (read && !isEnding()) console.log(`✓ Catalog read · ${read}`);
    });
  }
  throw await unexpectedEnd(product.programs);
}
