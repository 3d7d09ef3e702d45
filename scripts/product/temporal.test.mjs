import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startTemporal } from './temporal.mjs';

/** Stands for Temporal's program: it finds a port taken `refusals` times, and listens after that. */
const server = refusals => `#!${process.execPath}
  const { existsSync, readFileSync, writeFileSync } = require('node:fs');
  const starts = existsSync('STARTS') ? Number(readFileSync('STARTS', 'utf8')) + 1 : 1;
  writeFileSync('STARTS', String(starts));
  if (starts <= ${refusals}) {
    console.error('listen tcp 127.0.0.1:7233: bind: address already in use');
    process.exit(1);
  }
  const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
  require('node:net').createServer(socket => socket.end()).listen(port, '127.0.0.1');
`;

const withServer = async (refusals, inside) => {
  const folder = await mkdtemp(join(tmpdir(), 'temporal-'));
  const starts = join(folder, 'starts');
  const path = join(folder, 'temporal');
  try {
    const text = server(refusals).replaceAll('STARTS', starts);
    await writeFile(path, text, { mode: 0o755 });
    await inside({ state: folder, path, name: 'test-temporal' });
    return await readFile(starts, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
};

test('where another program was quicker to take a port, Temporal starts on other ports', async () => {
  const starts = await withServer(1, async options => {
    const { program, address } = await startTemporal(options);
    assert.match(address, /^127\.0\.0\.1:\d+$/);
    await program.end();
  });
  assert.equal(starts, '2');
});

test('where Temporal never finds its ports free, its own words are the reason', async () => {
  const starts = await withServer(99, options =>
    assert.rejects(startTemporal(options), {
      message: /test-temporal ended before it was ready \(exit code 1\)/,
      log: /test-temporal\.log$/,
    }),
  );
  assert.equal(starts, '3');
});
