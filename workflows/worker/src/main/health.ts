import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';

export type Readiness = {
  ready: boolean;
  waitsFor?: string;
  /** Which version gets the tasks, in a sentence; missing where workers have none. */
  version?: string;
};

export type Health = { address: string; close: () => Promise<void> };

const answers: Record<string, (readiness: Readiness) => [number, unknown]> = {
  '/live': () => [200, { live: true }],
  '/ready': readiness => [readiness.ready ? 200 : 503, readiness],
};

const listening = (server: Server, host: string, port: number) =>
  new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address);
      else reject(new Error('the health server has no address'));
    });
  });

/** `/live`: the process works; `/ready`: it takes tasks. For whatever supervises the worker. */
export async function serveHealth(
  { host, port }: { host: string; port: number },
  readiness: () => Readiness,
): Promise<Health> {
  const server = createServer((request, response) => {
    const answer = answers[(request.url ?? '').split('?')[0]];
    const [status, body] = answer
      ? answer(readiness())
      : [404, { paths: Object.keys(answers) }];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  const address = await listening(server, host, port);
  return {
    address: `http://${host}:${address.port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
