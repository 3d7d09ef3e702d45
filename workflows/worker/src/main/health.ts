import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** Before it takes tasks it says what it waits for; from then on, what it is without. */
export type Readiness = {
  ready: boolean;
  waitsFor?: string;
  degraded?: string[];
  /** Which version gets the tasks, in a sentence; missing where workers have none. */
  version?: string;
};

export type Health = { address: string; close: () => Promise<void> };

type Answer = [status: number, body: unknown];

const answers: Record<
  string,
  (readiness: () => Promise<Readiness>) => Promise<Answer>
> = {
  '/live': async () => [200, { live: true }],
  '/ready': async readiness => {
    const now = await readiness();
    return [now.ready ? 200 : 503, now];
  },
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

/**
 * `/live`: the process works; `/ready`: it takes tasks, and what is degraded. For whatever supervises the worker; it says
 * nothing about cases or people.
 */
export async function serveHealth(
  { host, port }: { host: string; port: number },
  readiness: () => Promise<Readiness>,
): Promise<Health> {
  const server = createServer(async (request, response) => {
    const answer = answers[(request.url ?? '').split('?')[0]];
    const [status, body] = answer
      ? await answer(readiness)
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
