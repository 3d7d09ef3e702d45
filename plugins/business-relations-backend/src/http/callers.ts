import { AuthService, HttpAuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Route } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Request } from 'express';
import { Caller } from './handler';

type Options = {
  auth: AuthService;
  httpAuth: HttpAuthService;
  /** Subject of the worker's token, as the backend's `auth.externalAccess` names it. */
  worker: string;
};

/** Finds out who calls a route, and refuses everybody whom it isn't for. */
export function createCallers({ auth, httpAuth, worker }: Options) {
  const services = {
    worker,
    catalog: 'plugin:catalog',
    search: 'plugin:search',
  };

  return async (route: Route, request: Request): Promise<Caller> => {
    if (route.caller === 'person') {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const person =
        credentials.principal.userEntityRef.toLocaleLowerCase('en-US');
      return { credentials, person };
    }
    const credentials = await httpAuth.credentials(request, {
      allow: ['service'],
    });
    // The framework has checked the token; a subject tells apart those of our own services that hold one.
    const expected = services[route.caller];
    if (
      !auth.isPrincipal(credentials, 'service') ||
      credentials.principal.subject !== expected
    ) {
      throw new NotAllowedError(`This route is for ${expected} alone.`);
    }
    return { credentials };
  };
}

export type Callers = ReturnType<typeof createCallers>;

/** The person behind a route that is for people. */
export function asPerson({ person }: Caller): EntityRef {
  if (!person) throw new NotAllowedError('This route is for people.');
  return person;
}
