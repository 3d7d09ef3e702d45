import { readFile } from 'node:fs/promises';
import { Failure } from '../failure.mjs';

const SIGNS =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_CLOSED_BEFORE_CONNECTION|getaddrinfo|network is unreachable|Temporary failure in name resolution|Failed to establish a new connection|YN0080|certificate/i;

/** Says that the network is the reason where the log of a failed download shows it; else lets the error through. */
export async function explainNetwork(error, what) {
  const text = error.log ? await readFile(error.log, 'utf8') : error.message;
  if (!SIGNS.test(text)) return error;
  return new Failure(
    `${what} could not be fetched: the package registry can't be reached. Check the network (or the proxy settings of npm and pip, or the certificates that NODE_EXTRA_CA_CERTS names) and give the same command again; what is already here is kept.`,
    { log: error.log },
  );
}
