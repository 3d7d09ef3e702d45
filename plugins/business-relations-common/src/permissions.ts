/**
 * Who may try what. The authority of a role is a business rule and stands in the processes; a permission says who may
 * try, and what a reader gets to see.
 *
 * @packageDocumentation
 */
import { createPermission } from '@backstage/plugin-permission-common';

export const RESOURCE_TYPE_ASSIGNMENT = 'business-relations-assignment';
export const RESOURCE_TYPE_CASE = 'business-relations-case';

export const assignmentReadPermission = createPermission({
  name: 'business-relations.assignment.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ASSIGNMENT,
});

/** To propose a customer or an orderer. */
export const assignmentProposePermission = createPermission({
  name: 'business-relations.assignment.propose',
  attributes: { action: 'create' },
});

/** To propose account managers and IT's offices, and the first of all roles. */
export const assignmentAdministerPermission = createPermission({
  name: 'business-relations.assignment.administer',
  attributes: { action: 'update' },
});

export const caseReadPermission = createPermission({
  name: 'business-relations.case.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CASE,
});

/** To open a case. */
export const caseOpenPermission = createPermission({
  name: 'business-relations.case.open',
  attributes: { action: 'create' },
});

/** To act in a case at all; whether one may do just this is the process's own rule. */
export const caseActPermission = createPermission({
  name: 'business-relations.case.act',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CASE,
});

/** To write a customer's goals; whose it is to do so is a rule of its own. */
export const goalsWritePermission = createPermission({
  name: 'business-relations.goals.write',
  attributes: { action: 'update' },
});

/** To see runs, repair and reconcile. */
export const operatePermission = createPermission({
  name: 'business-relations.operate',
  attributes: { action: 'update' },
});

/** To export and erase what is kept about other people. */
export const personalDataPermission = createPermission({
  name: 'business-relations.personal-data.administer',
  attributes: { action: 'update' },
});

export const businessRelationsPermissions = [
  assignmentReadPermission,
  assignmentProposePermission,
  assignmentAdministerPermission,
  caseReadPermission,
  caseOpenPermission,
  caseActPermission,
  goalsWritePermission,
  operatePermission,
  personalDataPermission,
];
