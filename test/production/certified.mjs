import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { run } from '../../scripts/process/programs.mjs';

/** A certificate for this machine, signed by itself. */
async function certificate(folder) {
  const key = join(folder, 'temporal.key');
  const signed = join(folder, 'temporal.pem');
  await run('production-certificate', 'openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'],
    ...['-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    ...['-keyout', key, '-out', signed],
  ]);
  return { key, certificate: signed };
}

/**
 * Speaks TLS before a server that doesn't, as every cluster in production does.
 *
 * @returns {Promise<{port: number, certificate: string, end: () => Promise<void>}>}
 */
export async function withTls(folder, portBehind) {
  const { key, certificate: path } = await certificate(folder);
  const open = new Set();
  const server = createServer(
    {
      key: await readFile(key),
      cert: await readFile(path),
      ALPNProtocols: ['h2'],
    },
    front => {
      const behind = connect(portBehind, '127.0.0.1');
      for (const socket of [front, behind]) {
        open.add(socket);
        socket.on('error', () => {});
        socket.once('close', () => {
          open.delete(socket);
          front.destroy();
          behind.destroy();
        });
      }
      front.pipe(behind).pipe(front);
    },
  );
  server.on('tlsClientError', () => {});
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: server.address().port,
    certificate: path,
    end: async () => {
      server.close();
      open.forEach(socket => socket.destroy());
    },
  };
}
