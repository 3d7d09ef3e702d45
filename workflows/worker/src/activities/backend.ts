import {
  Client,
  createClient,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** An answer that takes longer than this won't come; Temporal tries again. */
const PATIENCE_MILLISECONDS = 20_000;

export type Backend = {
  /** Of the Backstage backend, without a path. */
  url: string;
  /** A token that the backend knows as the worker's and that opens nothing else. */
  token: string;
};

/** The backend plugin's HTTP API, by the contract. */
export const clientOf = ({ url, token }: Backend): Client =>
  createClient((path, { signal, headers, ...init }) => {
    const patience = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    return fetch(`${url.replace(/\/+$/, '')}/api/business-relations${path}`, {
      ...init,
      headers: { ...headers, authorization: `Bearer ${token}` },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  });
