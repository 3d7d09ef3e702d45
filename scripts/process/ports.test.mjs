import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort, isFree, requireFree } from './ports.mjs';

const occupied = async (host, inside) => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  try {
    await inside(server.address().port);
  } finally {
    server.close();
  }
};

test('a port on which somebody listens is taken, whichever the address', async () => {
  await occupied('127.0.0.1', async port => {
    assert.equal(await isFree(port), false);
  });
  await occupied('0.0.0.0', async port => {
    assert.equal(await isFree(port), false);
  });
});

test('a taken port is refused with the command that chooses another', async () => {
  await occupied('127.0.0.1', port =>
    assert.rejects(requireFree(port, 'npm start -- --port N'), {
      message: `Port ${port} is taken by another program. End that program, or choose another port: npm start -- --port N`,
    }),
  );
});

test('where the wished port is taken, another is given', async () => {
  await occupied('127.0.0.1', async port => {
    const other = await freePort(port);
    assert.notEqual(other, port);
    assert.equal(await isFree(other), true);
  });
});
