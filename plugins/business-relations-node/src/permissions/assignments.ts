import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { RESOURCE_TYPE_ASSIGNMENT } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { z } from 'zod';

/** One comparison of an assignment, as the backend puts it into its queries: true when it has any of the values. */
export type AssignmentFilter = {
  key: 'holder' | 'unit' | 'role';
  values: string[];
};

export const assignmentResourceRef = createPermissionResourceRef<
  Assignment,
  AssignmentFilter
>().with({
  pluginId: 'business-relations',
  resourceType: RESOURCE_TYPE_ASSIGNMENT,
});

const has = (value: string | undefined, values: string[]) =>
  value !== undefined && values.includes(value);

/** `{people: user.info.ownershipEntityRefs}`: one's own roles. */
export const isHeldBy = createPermissionRule({
  name: 'IS_HELD_BY',
  description: 'Roles that one of these people holds or is asked to hold',
  resourceRef: assignmentResourceRef,
  paramsSchema: z.object({
    people: z
      .array(z.string())
      .describe('References of people, in full: user:default/asa.berg'),
  }),
  apply: ({ holder }, { people }) => has(holder, people),
  toQuery: ({ people }) => ({ key: 'holder', values: people }),
});

export const isForUnit = createPermissionRule({
  name: 'IS_FOR_UNIT',
  description: 'Roles in one of these units',
  resourceRef: assignmentResourceRef,
  paramsSchema: z.object({
    units: z
      .array(z.string())
      .describe('References of groups, in full: group:default/claims'),
  }),
  apply: ({ unit }, { units }) => has(unit, units),
  toQuery: ({ units }) => ({ key: 'unit', values: units }),
});

export const isRole = createPermissionRule({
  name: 'IS_ROLE',
  description: 'Assignments of one of these roles',
  resourceRef: assignmentResourceRef,
  paramsSchema: z.object({
    roles: z.array(z.string()).describe('Roles: customer, orderer'),
  }),
  apply: ({ role }, { roles }) => has(role, roles),
  toQuery: ({ roles }) => ({ key: 'role', values: roles }),
});

export const assignmentPermissionRules = { isHeldBy, isForUnit, isRole };

const exported = createConditionExports({
  resourceRef: assignmentResourceRef,
  rules: assignmentPermissionRules,
});

/** For a policy: `createAssignmentConditionalDecision(permission, assignmentConditions.isHeldBy({people}))`. */
export const assignmentConditions = exported.conditions;
export const createAssignmentConditionalDecision =
  exported.createConditionalDecision;
