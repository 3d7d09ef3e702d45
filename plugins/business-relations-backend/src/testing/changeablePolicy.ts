import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
  QueryPermissionRequest,
} from '@backstage/plugin-permission-common';

/**
 * A policy that can be changed while it runs: a decision by the permission's name, else everything is allowed. Of one
 * thing by its name it says no where it depends on more.
 */
export function changeablePolicy() {
  const policy: Record<string, PolicyDecision> = {};
  const decide = ({ permission }: { permission: { name: string } }) =>
    policy[permission.name] ?? { result: AuthorizeResult.ALLOW };
  const allow = { result: AuthorizeResult.ALLOW } as const;
  const deny = { result: AuthorizeResult.DENY } as const;
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(request =>
        decide(request).result === AuthorizeResult.ALLOW ? allow : deny,
      ),
    authorizeConditional: async (requests: QueryPermissionRequest[]) =>
      requests.map(decide),
  });
  return { policy, permissions, deny };
}
