import { z } from 'zod';
import { Code, Message } from '../messages';
import { isMessage } from '../words';
import { AnswerOf, RequestOf, Route } from './route';

/**
 * The backend's "no": a stable code, a sentence in the caller's language, and the message as data where it is a
 * business rule's.
 */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
    readonly refused?: Message,
  ) {
    super(sentence);
    this.name = 'RefusedError';
  }
}

/** How the client reaches the backend: `path` begins with a slash, `body` is JSON text. */
export type Send = (
  path: string,
  init: {
    method: string;
    body?: string;
    headers: Record<string, string>;
    signal?: AbortSignal;
  },
) => Promise<Response>;

export type CallOptions = { signal?: AbortSignal };

/**
 * `client(routes.card, { query: { entity } })`: calls a route of the contract; the answer is checked by its schema.
 *
 * @throws RefusedError where the backend said no.
 */
export type Client = <R extends Route>(
  route: R,
  request: RequestOf<R> & Parts,
  options?: CallOptions,
) => Promise<AnswerOf<R>>;

/** What any route can be given. */
export type Parts = {
  parameters?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
};

function addressOf(
  route: Route,
  { parameters = {}, query = {} }: Parts,
): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(parameters[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** Who isn't signed in is turned away before any route of ours, by Backstage itself, which says no code. */
const withoutCode = (status: number): Code | 'unknown' =>
  status === 401 ? 'not-signed-in' : 'unknown';

async function refusal(response: Response): Promise<RefusedError> {
  const body: unknown = await response.json().catch(() => undefined);
  const error: unknown =
    typeof body === 'object' && body !== null && 'error' in body
      ? body.error
      : undefined;
  if (typeof error !== 'object' || error === null) {
    return new RefusedError(response.status, 'no-answer', response.statusText);
  }
  const code =
    'code' in error ? String(error.code) : withoutCode(response.status);
  const sentence =
    'message' in error ? String(error.message) : response.statusText;
  return new RefusedError(
    response.status,
    code,
    sentence,
    isMessage(error) ? error : undefined,
  );
}

/** The typed client of the backend: page, worker, catalog module and other people's plugins use this one. */
export function createClient(send: Send): Client {
  return async <R extends Route>(
    route: R,
    request: RequestOf<R> & Parts,
    { signal }: CallOptions = {},
  ) => {
    const response = await send(addressOf(route, request), {
      method: route.method.toUpperCase(),
      headers: route.body ? { 'content-type': 'application/json' } : {},
      body: route.body ? JSON.stringify(request.body) : undefined,
      signal,
    });
    if (!response.ok) throw await refusal(response);
    return z.parse<R['answer']>(route.answer, await response.json());
  };
}
