import { join } from 'node:path';
import { exists, root } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { workspaces } from '../setup/inputs.mjs';
import { environment } from '../setup/node.mjs';
import { none } from './totals.mjs';

const binary = name => join(root, 'node_modules', '.bin', name);

const check = async (name, program, ...args) => {
  await run(`test-${name}`, binary(program), args, {
    env: environment({ CI: 'true', FORCE_COLOR: '0' }),
  });
  return { ...none, passed: 1 };
};

/** Every file against the types of every other. */
export const types = () =>
  check('types', 'tsc', '--noEmit', '--incremental', 'false');

/** Style and the import rules of the architecture. */
export const lint = () =>
  check('lint', 'backstage-cli', 'repo', 'lint', '--max-warnings', '0');

export const format = () => check('format', 'prettier', '--check', '.');

/** That no public type changed without its report; for the packages that keep one. */
export async function apiReports() {
  const packages = [...(await workspaces()).values()].map(({ path }) => path);
  const kept = await Promise.all(
    packages.map(path => exists(join(path, 'report.api.md'))),
  );
  const folders = packages.filter((_, position) => kept[position]);
  if (!folders.length) return none;
  await run(
    'test-api-declarations',
    binary('tsc'),
    ['--incremental', 'false'],
    {
      env: environment(),
    },
  );
  return check(
    'api-reports',
    'backstage-repo-tools',
    'api-reports',
    '--ci',
    ...folders,
  );
}
