import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { run } from '../../scripts/process/programs.mjs';

const NEW_KEY = ['-newkey', 'rsa:2048', '-nodes', '-days', '1'];

/** An authority, and a certificate for this machine that it has signed: one that signs itself is refused as a server's. */
async function certificate(folder) {
  const path = name => join(folder, name);
  const openssl = (name, ...args) =>
    run(`production-${name}`, 'openssl', ['req', '-x509', ...NEW_KEY, ...args]);
  await openssl(
    'authority',
    ...['-subj', '/CN=A small business'],
    ...['-keyout', path('authority.key'), '-out', path('authority.pem')],
  );
  await openssl(
    'certificate',
    ...['-subj', '/CN=localhost'],
    ...['-CA', path('authority.pem'), '-CAkey', path('authority.key')],
    ...['-addext', 'basicConstraints=critical,CA:FALSE'],
    ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    ...['-keyout', path('temporal.key'), '-out', path('temporal.pem')],
  );
  return {
    authority: path('authority.pem'),
    key: path('temporal.key'),
    certificate: path('temporal.pem'),
  };
}

/**
 * Speaks TLS before a server that doesn't, as every cluster in production does.
 *
 * @returns {Promise<{port: number, authority: string, end: () => Promise<void>}>}
 */
export async function withTls(folder, portBehind) {
  const { authority, key, certificate: path } = await certificate(folder);
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
    authority,
    end: async () => {
      server.close();
      open.forEach(socket => socket.destroy());
    },
  };
}
