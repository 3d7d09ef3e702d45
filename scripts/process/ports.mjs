import { createServer } from 'node:net';
import { Failure } from '../failure.mjs';

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });

/** Whether nobody listens on the port of this machine, neither for IPv4 nor for IPv6. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1']) {
    try {
      await listen(port, host);
    } catch (error) {
      // A machine without IPv6 has nobody listening there either.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false;
    }
  }
  return true;
}

/** The port that was wished for, else any free one. */
export async function freePort(wished) {
  return wished && (await isFree(wished)) ? wished : listen(0, '127.0.0.1');
}

/** @throws Failure where the port is taken; `remedy` says which command chooses another. */
export async function requireFree(port, remedy) {
  if (!(await isFree(port))) {
    throw new Failure(
      `Port ${port} is taken by another program. End that program, or choose another port: ${remedy}`,
    );
  }
}
