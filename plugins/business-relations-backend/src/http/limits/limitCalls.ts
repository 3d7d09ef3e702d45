import { AuthService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Route } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { refusal } from '../refusal';
import { Limit, LimitSettings } from './settings';

type Options = { auth: AuthService; httpAuth: HttpAuthService };

/**
 * Backstage's own limit (`backend.rateLimit`) counts by address, so it knows no people behind one proxy, and counts a page
 * like an export. Each backend counts for itself, in memory: several let through as many times more, and none waits for
 * another.
 */
const counting = (
  { calls, withinMilliseconds }: Limit,
  keyGenerator: (request: Request) => Promise<string>,
): RequestHandler =>
  rateLimit({
    limit: calls,
    windowMs: withinMilliseconds,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator,
    handler: (_, response, next) =>
      next(
        refusal('too-many-calls', {
          seconds: Number(response.getHeader('Retry-After')),
        }),
      ),
  });

/** What comes before a route that nobody may call as often as they like; all routes of a kind are counted together. */
export function createLimits(
  settings: LimitSettings,
  { auth, httpAuth }: Options,
) {
  // Whether it is one of those whom the route is for is found out after this, and costs little.
  const whoCalls = async (request: Request): Promise<string> => {
    const credentials = await httpAuth.credentials(request);
    if (auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    return auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : 'nobody';
  };
  const limiters = {
    lists: counting(settings.lists, whoCalls),
    bulk: counting(settings.bulk, whoCalls),
  };
  return ({ limited }: Route): RequestHandler[] =>
    limited ? [limiters[limited]] : [];
}
