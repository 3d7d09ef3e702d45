import { createServer, IncomingMessage } from 'node:http';
import { BackendInMemory } from './backendInMemory';

const PREFIX = '/api/business-relations';

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** Serves the backend in memory over HTTP, for a worker that is a program of its own. */
export async function servedBackend(backend: BackendInMemory) {
  const server = createServer(async (request, response) => {
    const { url = '', method = 'GET', headers } = request;
    if (headers.authorization !== `Bearer ${backend.token}`) {
      response.writeHead(401).end();
      return;
    }
    const body = (await textOf(request)) || undefined;
    try {
      const answer = await backend.send(url.slice(PREFIX.length), {
        method,
        headers: {},
        body,
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    } catch {
      response.writeHead(503).end();
    }
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('not served');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
