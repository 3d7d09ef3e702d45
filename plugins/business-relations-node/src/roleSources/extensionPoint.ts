import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { RoleSource } from './RoleSource';

/**
 * Where modules add systems that hold roles.
 *
 * @public
 */
export interface RoleSourcesExtensionPoint {
  /** @throws Error where another source has its name. */
  addRoleSource(source: RoleSource): void;
}

/** @public */
export const roleSourcesExtensionPoint =
  createExtensionPoint<RoleSourcesExtensionPoint>({
    id: 'business-relations.role-sources',
  });
