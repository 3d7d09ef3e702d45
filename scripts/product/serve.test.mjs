import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../places.mjs';

const start = (args, env = {}) => {
  const {
    npm_config_port: _,
    npm_config_reset: __,
    ...inherited
  } = process.env;
  const script = join(root, 'scripts', 'start.mjs');
  return spawnSync(process.execPath, [script, ...args], {
    env: { ...inherited, ...env },
    encoding: 'utf8',
  });
};

test('an option that npm took for its own is told, and nothing starts', () => {
  const { status, stdout, stderr } = start([], { npm_config_reset: 'true' });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /two dashes before it: npm start -- --reset/);
});

test('an option that there is none of is answered with those that there are', () => {
  const { status, stderr } = start(['--prot', '9']);
  assert.equal(status, 1);
  assert.match(stderr, /Unknown option '--prot'/);
  assert.match(stderr, /--port N +another port than 7007/);
});

test('a port that is no port is refused', () => {
  const { status, stderr } = start(['--port', '99999']);
  assert.equal(status, 1);
  assert.match(stderr, /--port takes a number from 1 to 65535, not 99999\./);
});
