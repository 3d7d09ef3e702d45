import {
  AuthorizeResult,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { assignmentReadPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import {
  AssignmentFilter,
  assignmentResourceRef,
} from '@business-relations/backstage-plugin-business-relations-node';
import { Knex } from 'knex';

/** Which assignments a reader gets to see. */
export type Visible = 'all' | PermissionCriteria<AssignmentFilter>;

/** Whom the permission policy lets see what: asked once for each request. */
export type VisibleTo = (credentials: BackstageCredentials) => Promise<Visible>;

/**
 * What the policy's word on reading assignments comes to.
 *
 * @throws NotAllowedError for whoever may see none at all.
 */
export function createVisibleBy(
  registry: PermissionsRegistryService,
): (decision: PolicyDecision) => Visible {
  const toCriteria = createConditionTransformer(
    registry.getPermissionRuleset(assignmentResourceRef),
  );
  return decision => {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return toCriteria(decision.conditions);
      default:
        throw new NotAllowedError('to see who has which role');
    }
  };
}

/** @throws NotAllowedError for whoever may see none at all. */
export function createVisibleTo(
  permissions: PermissionsService,
  registry: PermissionsRegistryService,
): VisibleTo {
  const visibleBy = createVisibleBy(registry);
  return async credentials => {
    const [decision] = await permissions.authorizeConditional(
      [{ permission: assignmentReadPermission }],
      { credentials },
    );
    return visibleBy(decision);
  };
}

/** Whether one assignment is among them. */
export function isVisible(visible: Visible, assignment: Assignment): boolean {
  if (visible === 'all') return true;
  if ('allOf' in visible) {
    return visible.allOf.every(each => isVisible(each, assignment));
  }
  if ('anyOf' in visible) {
    return visible.anyOf.some(each => isVisible(each, assignment));
  }
  if ('not' in visible) return !isVisible(visible.not, assignment);
  const value = assignment[visible.key];
  return value !== undefined && visible.values.includes(value);
}

/** The same as a condition in SQL: `query.where(isAmong(visible))`. */
export const isAmong =
  (visible: Visible, table = 'assignments') =>
  (query: Knex.QueryBuilder): void => {
    if (visible === 'all') return;
    if ('allOf' in visible) {
      for (const each of visible.allOf) query.where(isAmong(each, table));
    } else if ('anyOf' in visible) {
      query.where(any => {
        for (const each of visible.anyOf) any.orWhere(isAmong(each, table));
      });
    } else if ('not' in visible) {
      query.whereNot(isAmong(visible.not, table));
    } else {
      // `IN` says neither yes nor no of what isn't there; a "not" around it has to say yes.
      query
        .whereNotNull(`${table}.${visible.key}`)
        .whereIn(`${table}.${visible.key}`, visible.values);
    }
  };
