import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { groupIsAlive } from './group.mjs';

const address = name => JSON.stringify(new URL(name, import.meta.url).href);

/** A command that starts one program, says its process group and its own id, and works on until it is stopped. */
const script = `
  import { command } from ${address('./command.mjs')};
  import { start } from ${address('./programs.mjs')};
  await command(async () => {
    const { group } = await start('test-command', process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(group + ' ' + process.pid);
    await new Promise(resolve => setTimeout(resolve, 60_000));
  });`;

const started = async (program, args) => {
  const child = spawn(program, args, {
    env: {
      ...process.env,
      NODE: process.execPath,
      SCRIPT: script,
      npm_lifecycle_event: 'start',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [answer] = await once(child.stdout, 'data');
  const [group, id] = String(answer).split(' ').map(Number);
  assert.equal(await groupIsAlive(group), true);
  return { child, group, id };
};

const isGone = async group => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await groupIsAlive(group))) return true;
    await wait(50);
  }
  return false;
};

for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
  test(`${signal} ends what a command started, then the command`, async () => {
    const { child, group } = await started(process.execPath, [
      '--input-type=module',
      '--eval',
      script,
    ]);
    child.kill(signal);
    assert.deepEqual(await once(child, 'exit'), [code, null]);
    assert.equal(await groupIsAlive(group), false);
  });
}

test('a command ends with what it started when the shell is gone in which npm ran it', async () => {
  const { child, group, id } = await started('sh', [
    '-c',
    '"$NODE" --input-type=module --eval "$SCRIPT"; true',
  ]);
  assert.notEqual(child.pid, id);
  child.kill('SIGTERM');
  await once(child, 'exit');
  assert.equal(await isGone(group), true);
});

test('a command whose terminal was closed still ends what it started', async () => {
  const { child, group } = await started(process.execPath, [
    '--input-type=module',
    '--eval',
    script,
  ]);
  child.stdout.destroy();
  child.kill('SIGHUP');
  assert.deepEqual(await once(child, 'exit'), [129, null]);
  assert.equal(await groupIsAlive(group), false);
});
