import {
  contractVersion,
  createClient,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { checkBackend } from './checkBackend';

const url = 'https://backstage.example.org';

const backendThatSays = (body: unknown, status = 200) =>
  createClient(async () => Response.json(body, { status }));

const kinds = { dialogue: { schema: 1 }, requirement: { schema: 2 } };
const worker = { kinds, keys: [] };

describe('Worker and backend', () => {
  it('go together when they speak the same contract', async () => {
    const client = backendThatSays({
      version: contractVersion,
      kinds: { dialogue: 1, requirement: 2 },
    });
    expect(await checkBackend(client, url, worker)).toEqual([]);
  });

  it('do not go together when one speaks another version, and it is said which is older', async () => {
    const client = backendThatSays({ version: contractVersion + 1, kinds: {} });
    await expect(checkBackend(client, url, worker)).rejects.toThrow(
      'upgrade the worker',
    );
  });

  it('do not go together when the worker would write cases that the backend can not read', async () => {
    const client = backendThatSays({
      version: contractVersion,
      kinds: { dialogue: 1, requirement: 1 },
    });
    await expect(checkBackend(client, url, worker)).rejects.toThrow(
      /kind “requirement” have schema 2.*knows 1. Upgrade the backend first/,
    );
  });

  it('go together when the worker lacks a kind, and it is said', async () => {
    const client = backendThatSays({
      version: contractVersion,
      kinds: { survey: 1 },
    });
    expect(await checkBackend(client, url, worker)).toEqual([
      expect.stringContaining('kind “survey”'),
    ]);
  });

  it('do not go together when the backend refuses, and the log says what to do', async () => {
    const client = backendThatSays(
      { error: { code: 'other-contract', message: 'Not that version.' } },
      409,
    );
    await expect(checkBackend(client, url, worker)).rejects.toThrow(
      /answered 409: Not that version\. On an upgrade the backend goes first/,
    );
  });

  it('do not go together when they encrypt with different keys', async () => {
    const client = backendThatSays({
      version: contractVersion,
      kinds: {},
      keys: ['b:1', 'a:1'],
    });
    const check = (keys: string[]) =>
      checkBackend(client, url, { kinds: {}, keys });
    expect(await check(['a:1', 'b:1'])).toEqual([]);
    await expect(check(['a:1'])).rejects.toThrow(
      "encrypts with the key “b”, which this worker doesn't have",
    );
  });

  it('need the token that the backend knows', async () => {
    const client = backendThatSays({ error: { message: 'no' } }, 401);
    await expect(checkBackend(client, url, worker)).rejects.toThrow(
      /BUSINESS_RELATIONS_WORKER_TOKEN has to be a token/,
    );
  });

  it('wait for each other, and the reason is that of the network', async () => {
    const client = createClient(async () => {
      throw new TypeError('fetch failed', {
        cause: new Error('connect ECONNREFUSED 127.0.0.1:7007'),
      });
    });
    await expect(checkBackend(client, url, worker)).rejects.toThrow(
      `The backend at ${url} doesn't answer yet (connect ECONNREFUSED 127.0.0.1:7007)`,
    );
  });
});
