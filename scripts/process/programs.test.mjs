import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { groupIsAlive } from './group.mjs';
import { run, start } from './programs.mjs';

const sleeper = 'setInterval(() => {}, 1000)';
const parentOfSleeper = `
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(sleeper)}]);
  ${sleeper}`;

const isGone = async group => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await groupIsAlive(group))) return true;
    await wait(50);
  }
  return false;
};

test('ending a program ends what it started itself', async () => {
  const program = await start('test-parent', process.execPath, [
    '-e',
    parentOfSleeper,
  ]);
  await wait(300);
  assert.equal(await groupIsAlive(program.group), true);
  await program.end();
  assert.equal(await isGone(program.group), true);
});

test('a program that does not listen is made to end', async () => {
  const deaf = `process.on('SIGTERM', () => {}); ${sleeper}`;
  const program = await start('test-deaf', process.execPath, ['-e', deaf]);
  await wait(300);
  await program.end(200);
  assert.equal(await isGone(program.group), true);
});

test('what a killed command had started is ended all the same', async () => {
  const programs = new URL('./programs.mjs', import.meta.url).href;
  const killed = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { start } from ${JSON.stringify(programs)};
       const { group } = await start('test-orphan', process.execPath, ['-e', ${JSON.stringify(sleeper)}]);
       console.log(group);
       ${sleeper}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [answer] = await once(killed.stdout, 'data');
  const group = Number(answer);
  assert.equal(await groupIsAlive(group), true);
  killed.kill('SIGKILL');
  assert.equal(await isGone(group), true);
});

test('a command that fails says how, and where its log is', async () => {
  await assert.rejects(
    run('test-failing', process.execPath, ['-e', 'process.exit(3)']),
    error =>
      error instanceof Failure &&
      /exit code 3/.test(error.message) &&
      error.log.endsWith('test-failing.log'),
  );
});

test('a command that is not there is named', async () => {
  await assert.rejects(run('test-missing', 'no-such-command', []), {
    message: 'The command no-such-command was not found.',
  });
});
