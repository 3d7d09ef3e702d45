import {
  assignmentAdministerPermission,
  caseReadPermission,
  operatePermission,
  personalDataPermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import {
  caseConditions,
  createCaseConditionalDecision,
} from '@business-relations/backstage-plugin-business-relations-node';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';

/** References of users or groups, as `group:default/it-management`; left out, everybody who is signed in. */
export interface ReservedFor {
  administrators?: string[];
  operators?: string[];
  /** Whoever is no administrator reads the cases of their own units, and those in which they have a part. */
  casesOfOwnUnits?: boolean;
}

const belongsTo = (user: PolicyQueryUser, few: string[] | undefined) =>
  !few || user.info.ownershipEntityRefs.some(ref => few.includes(ref));

const decision = (allowed: boolean): PolicyDecision => ({
  result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
});

/**
 * Everybody reads, proposes roles and takes part in cases: whom a case lets decide is a rule of its process, not of
 * this policy. Kept for a few are what changes other people's authority without their being asked, and repairs.
 *
 * With a catalog of one's own nobody can know yet who these few are, so they are everybody until configured.
 */
export class SampleOrganisationPolicy implements PermissionPolicy {
  constructor(private readonly reservedFor: ReservedFor) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    if (isPermission(permission, assignmentAdministerPermission)) {
      return decision(belongsTo(user, this.reservedFor.administrators));
    }
    if (isPermission(permission, personalDataPermission)) {
      return decision(this.keepsPersonalData(user));
    }
    if (isPermission(permission, operatePermission)) {
      return decision(belongsTo(user, this.reservedFor.operators));
    }
    if (
      isPermission(permission, caseReadPermission) &&
      this.reservedFor.casesOfOwnUnits &&
      !belongsTo(user, this.reservedFor.administrators)
    ) {
      const mine = user.info.ownershipEntityRefs;
      return createCaseConditionalDecision(permission, {
        anyOf: [
          caseConditions.takesPart({ people: mine }),
          caseConditions.isOfUnit({ units: mine }),
        ],
      });
    }
    return { result: AuthorizeResult.ALLOW };
  }

  /** Of all people's data, and what can't be undone: nobody's until somebody is named. */
  private keepsPersonalData(user: PolicyQueryUser): boolean {
    const { administrators } = this.reservedFor;
    return administrators !== undefined && belongsTo(user, administrators);
  }
}
