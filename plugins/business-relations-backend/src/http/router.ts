import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  Route,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Telling } from '../words/telling';
import { auditWrites } from './audit';
import { createCallers } from './callers';
import { answerErrors } from './errors';
import { Handler } from './handler';
import { createLimits } from './limits/limitCalls';
import { LimitSettings } from './limits/settings';
import { openApiDocument } from './openapi';
import { parseRequest } from './parse';
import { refusal } from './refusal';

/** What a person writes fits in far less; what our own services bring comes in batches. */
const limits: Record<Route['caller'], string> = {
  person: '1mb',
  worker: '10mb',
  catalog: '10mb',
  search: '1mb',
};

const nameOf = (route: Route) =>
  Object.entries(routes).find(([, each]) => each === route)?.[0] ?? route.path;

const isRecorded = (answer: unknown) =>
  typeof answer === 'object' &&
  answer !== null &&
  'status' in answer &&
  answer.status === 'recorded';

export type RouterOptions = {
  handlers: Handler[];
  auth: AuthService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
  telling: Telling;
  worker: string;
  limits: LimitSettings;
  /** Holds each answer against the contract: in development and tests, so that page and backend can't part. */
  checkAnswers: boolean;
};

/** HTTP from the contract: who calls, is it well formed, ask the handler, answer. Nothing about the business is here. */
export function createRouter(options: RouterOptions): Router {
  const { handlers, auth, httpAuth, auditor, logger, telling } = options;
  const callerOf = createCallers({ auth, httpAuth, worker: options.worker });
  const limitsOf = createLimits(options.limits, options);
  const router = PromiseRouter();

  const document = openApiDocument();
  router.get('/openapi.json', (_, response) => {
    response.json(document);
  });

  for (const { route, handle } of handlers) {
    const { method, path, caller, answer: shape } = route;
    const isRead = method === 'get' || route.recordsNothing;
    const before = [
      ...limitsOf(route),
      ...(isRead
        ? []
        : [auditWrites(nameOf(route), route, { auditor, logger })]),
    ];
    const limit = route.bodyLimit ?? limits[caller];
    const read = route.body ? [express.json({ limit })] : [];

    router[method](path, ...before, ...read, async (request, response) => {
      const who = await callerOf(route, request);
      const hungUp = new AbortController();
      response.once('close', () => hungUp.abort());
      const answer = await handle(parseRequest(route, request), {
        ...who,
        signal: hungUp.signal,
      });
      if (options.checkAnswers) shape.parse(answer);
      response.status(isRecorded(answer) ? 202 : 200).json(answer);
    });
  }

  router.use(({ path }) => {
    throw refusal('unknown-address', { path });
  });
  router.use(
    answerErrors({
      telling,
      logger,
      personOf: async request => {
        const credentials = await httpAuth.credentials(request);
        return auth.isPrincipal(credentials, 'user')
          ? credentials.principal.userEntityRef
          : undefined;
      },
    }),
  );
  return router;
}
