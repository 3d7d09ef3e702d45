import { join } from 'node:path';
import { commands, declarations, forgetDeclarations } from '../commands.mjs';
import { root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { environment } from '../setup/node.mjs';
import { none } from './totals.mjs';

const binary = name => join(root, 'node_modules', '.bin', name);

const check = async (name, program, ...args) => {
  await run(`test-${name}`, binary(program), args, {
    env: environment({ CI: 'true', FORCE_COLOR: '0' }),
  });
  return { ...none, passed: 1 };
};

/** Every file against the types of every other; the declarations that this writes are what the API reports are made of. */
export const types = async () => {
  await forgetDeclarations();
  return check('types', ...declarations);
};

/** Style and the import rules of the architecture. */
export const lint = () =>
  check('lint', 'backstage-cli', 'repo', 'lint', '--max-warnings', '0');

export const format = () => check('format', 'prettier', '--check', '.');

/** That no public type changed without its report (`npm run api-reports` brings them up to date). Comes after `types`. */
export const apiReports = () => {
  const [program, ...args] = commands['api-reports'];
  return check('api-reports', program, ...args, '--ci');
};
