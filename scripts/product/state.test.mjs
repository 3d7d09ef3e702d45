import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { occupy, reset } from './state.mjs';

const inState = async inside => {
  const state = await mkdtemp(join(tmpdir(), 'state-'));
  try {
    await inside(state);
  } finally {
    await rm(state, { recursive: true });
  }
};

test('a state that a living process uses is refused, with its address', () =>
  inState(async state => {
    occupy(state, 'http://localhost:7007');
    assert.throws(() => occupy(state, 'http://localhost:7017'), {
      message: /It runs already, at http:\/\/localhost:7007/,
    });
  }));

test('a state that a dead process used is taken over', () =>
  inState(async state => {
    const dead = { process: 2 ** 30, address: 'http://localhost:7007' };
    await writeFile(join(state, 'in-use.json'), JSON.stringify(dead));
    assert.doesNotThrow(() => occupy(state, 'http://localhost:7017'));
  }));

test('beginning anew forgets everything but who uses the state', () =>
  inState(async state => {
    occupy(state, 'http://localhost:7007');
    await writeFile(join(state, 'temporal.db'), '');
    reset(state);
    assert.deepEqual(await readdir(state), ['in-use.json']);
  }));
