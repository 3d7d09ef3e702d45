import {
  Client,
  contractVersion,
  RefusedError,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { keysApart } from '@business-relations/temporal';

/** By what the two have to fit. */
export type Worker = {
  /** What the worker knows of each kind: the schema of its state. */
  kinds: Record<string, { schema: number }>;
  /** Fingerprints of its keys, the one by which it encrypts first. */
  keys: string[];
};

/** What `fetch` says is in its cause; what it throws says only that it failed. */
const because = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? because(error.cause) : error.message;
};

/** What an operator does about a backend that says no; it has said why. */
const remedies: Record<string, string> = {
  'other-contract': ' On an upgrade the backend goes first, then its workers',
  'other-keys':
    ' The worker has them in BUSINESS_RELATIONS_ENCRYPTION_KEYS, the backend in businessRelations.temporal.encryptionKeys',
};

async function contractOf(client: Client, url: string, { keys }: Worker) {
  try {
    return await client(routes.contract, {
      query: {
        version: contractVersion,
        ...(keys.length > 0 && { keys: keys.join(',') }),
      },
    });
  } catch (error) {
    if (error instanceof RefusedError) {
      throw new Error(
        error.status === 401 || error.status === 403
          ? `The backend at ${url} doesn't know this worker (${error.status}): BUSINESS_RELATIONS_WORKER_TOKEN has to be a token below backend.auth.externalAccess in its app-config, for the plugin business-relations`
          : `The backend at ${url} answered ${error.status}: ${error.message}${remedies[error.code] ?? ''}`,
      );
    }
    throw new Error(
      `The backend at ${url} doesn't answer yet (${because(error)})`,
    );
  }
}

/**
 * Makes sure that backend and worker speak the same contract, and that the backend can read what this worker's cases
 * would write.
 *
 * @returns sentences about what is missing and can be lived with
 */
export async function checkBackend(
  client: Client,
  url: string,
  worker: Worker,
): Promise<string[]> {
  const { kinds } = worker;
  const {
    version,
    kinds: theirs,
    keys,
  } = await contractOf(client, url, worker);
  if (version !== contractVersion) {
    const older = version < contractVersion ? 'backend' : 'worker';
    throw new Error(
      `The backend at ${url} speaks version ${version} of the contract and this worker version ${contractVersion}: upgrade the ${older}`,
    );
  }
  const apart = keysApart(
    { name: `the backend at ${url}`, fingerprints: keys },
    { name: 'this worker', fingerprints: worker.keys },
  );
  if (apart) throw new Error(apart);
  const ahead = Object.entries(kinds).find(
    ([kind, { schema }]) => kind in theirs && schema > theirs[kind],
  );
  if (ahead) {
    const [kind, { schema }] = ahead;
    throw new Error(
      `This worker's cases of the kind “${kind}” have schema ${schema}, which the backend at ${url} can't read: it knows ${theirs[kind]}. Upgrade the backend first`,
    );
  }
  return Object.keys(theirs)
    .filter(kind => !(kind in kinds))
    .map(
      kind =>
        `The backend has cases of the kind “${kind}”, for which this worker has no rules: they wait for a worker that has`,
    );
}
