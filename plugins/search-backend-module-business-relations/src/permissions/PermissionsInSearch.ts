import {
  AuthService,
  BackstageCredentials,
  LoggerService,
  PermissionsService,
  PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizePermissionRequest,
  AuthorizePermissionResponse,
  AuthorizeResult,
  ConditionalPolicyDecision,
  isPermission,
  Permission,
  QueryPermissionRequest,
  QueryPermissionResponse,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { casePermission, customerPermission } from '../documentTypes';

type Deps = {
  /** Who decides all else. */
  usual: PermissionsService;
  auth: AuthService;
  /** Our backend, asked in somebody's name. */
  client: (onBehalfOf: BackstageCredentials) => Client;
  logger: LoggerService;
};

const ofOurs = (permission: Permission) =>
  isPermission(permission, casePermission) ||
  isPermission(permission, customerPermission);

const deny: AuthorizePermissionResponse = { result: AuthorizeResult.DENY };
const allow: AuthorizePermissionResponse = { result: AuthorizeResult.ALLOW };

/** Makes the engine ask about each document: of a conditional decision it looks at nothing but that it is one. */
const oneByOne = ({
  resourceType,
}: ResourcePermission): ConditionalPolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'business-relations',
  resourceType,
  conditions: { rule: 'IS_READ_BY_WHOEVER_ASKS', resourceType },
});

/**
 * What the search engine asks about permissions. Reading a case takes more than one of them, and a document can name one
 * only: so what it found of ours is told to our backend, which answers with those that the reader may see. All else is
 * decided as usual.
 */
export class PermissionsInSearch implements PermissionsService {
  constructor(private readonly deps: Deps) {}

  async authorizeConditional(
    requests: QueryPermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<QueryPermissionResponse[]> {
    const { usual } = this.deps;
    if (!requests.some(({ permission }) => ofOurs(permission))) {
      return usual.authorizeConditional(requests, options);
    }
    const [ofEntities, ...decisions] = await usual.authorizeConditional(
      [{ permission: catalogEntityReadPermission }, ...requests],
      options,
    );
    const hidesNothing = ofEntities.result === AuthorizeResult.ALLOW;
    return decisions.map((decision, index) => {
      const { permission } = requests[index];
      if (!ofOurs(permission) || decision.result === AuthorizeResult.DENY) {
        return decision;
      }
      // A service is let through by Backstage whatever the policy says; what is ours is for people.
      if (!this.isPerson(options.credentials)) return deny;
      return hidesNothing && decision.result === AuthorizeResult.ALLOW
        ? decision
        : oneByOne(permission);
    });
  }

  async authorize(
    requests: AuthorizePermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<AuthorizePermissionResponse[]> {
    const { usual } = this.deps;
    const others = requests.filter(({ permission }) => !ofOurs(permission));
    if (others.length === requests.length) {
      return usual.authorize(requests, options);
    }
    const [decided, readable] = await Promise.all([
      others.length > 0 ? usual.authorize(others, options) : [],
      this.readableAmong(requests, options.credentials),
    ]);
    const decisionOf = new Map(
      others.map((request, index) => [request, decided[index]]),
    );
    return requests.map(
      request =>
        decisionOf.get(request) ??
        (request.resourceRef !== undefined &&
        readable(request.permission, request.resourceRef)
          ? allow
          : deny),
    );
  }

  private isPerson(credentials: BackstageCredentials): boolean {
    return this.deps.auth.isPrincipal(credentials, 'user');
  }

  private async readableAmong(
    requests: AuthorizePermissionRequest[],
    credentials: BackstageCredentials,
  ): Promise<(permission: Permission, ref: string) => boolean> {
    if (!this.isPerson(credentials)) return () => false;
    const found = (asked: Permission) =>
      requests.flatMap(({ permission, resourceRef }) =>
        isPermission(permission, asked) ? (resourceRef ?? []) : [],
      );
    try {
      const { cases, customers } = await this.deps.client(credentials)(
        routes.readableAmong,
        {
          body: {
            cases: found(casePermission),
            customers: found(customerPermission),
          },
        },
      );
      const shown = { cases: new Set(cases), customers: new Set(customers) };
      return (permission, ref) =>
        isPermission(permission, casePermission)
          ? shown.cases.has(ref)
          : shown.customers.has(ref);
    } catch (error) {
      // Nobody learns of what may not be theirs while nobody can say so; what else was found is shown.
      this.deps.logger.warn('Business relations could not say who reads what', {
        error: String(error),
      });
      return () => false;
    }
  }
}
