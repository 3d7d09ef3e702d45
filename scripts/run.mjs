/**
 * `npm run NAME`: a command of the repository, after the set-up. `npm run yarn -- …` is Yarn itself.
 */
import { join } from 'node:path';
import { before, commands, forgetDeclarations } from './commands.mjs';
import { Failure } from './failure.mjs';
import { root } from './places.mjs';
import { command } from './process/command.mjs';
import { start } from './process/programs.mjs';
import { step } from './process/steps.mjs';
import { setUp } from './setup/index.mjs';
import {
  environment,
  nodeBinary,
  setUpNode,
  yarnBinary,
} from './setup/node.mjs';

const installed = name => join(root, 'node_modules', '.bin', name);

const visibly = async (program, args) => {
  const { ended } = await start(program, program, args, {
    env: environment(),
    visible: true,
  });
  const { code, error } = await ended;
  if (error) throw error;
  return code ?? 1;
};

await command(async () => {
  const [name, ...more] = process.argv.slice(2);
  if (name === 'setup') {
    await setUp();
    return 0;
  }
  if (name === 'yarn') {
    // Before the packages: it is how their list is changed.
    await step('Node and Yarn', setUpNode);
    return visibly(nodeBinary, [yarnBinary, ...more]);
  }
  if (!commands[name]) {
    throw new Failure(
      `There is no command ${name}. There are: ${Object.keys(commands).join(', ')}, setup, yarn.`,
    );
  }
  await setUp();
  if (before[name]) {
    await forgetDeclarations();
    const [program, ...args] = before[name];
    const code = await visibly(installed(program), args);
    if (code) return code;
  }
  const [program, ...args] = commands[name];
  return visibly(installed(program), [...args, ...more]);
});
