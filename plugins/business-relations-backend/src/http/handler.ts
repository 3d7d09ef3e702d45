import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  ParsedOf,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** Who asks: a person with their token, or a service of ours. */
export type Caller = {
  credentials: BackstageCredentials;
  /** Set for people. */
  person?: EntityRef;
  /** Aborted when whoever asks has gone: nobody has to wait for them any more. */
  signal?: AbortSignal;
};

/** A route with what answers it: parse by the contract → call the service → answer. */
export type Handler = {
  route: Route;
  handle(request: unknown, caller: Caller): Promise<unknown>;
};

/** `handler(routes.card, ({ query }, caller) => …)`: keeps request and answer to the contract's types. */
export const handler = <R extends Route>(
  route: R,
  handle: (request: ParsedOf<R>, caller: Caller) => Promise<AnswerOf<R>>,
): Handler => ({
  route,
  handle,
});
