import {
  assignmentReadPermission,
  caseReadPermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';

/** The types of our documents in the index, with the permission that each is found by. */
export const CASE_TYPE = 'business-relations-case';
export const CUSTOMER_TYPE = 'business-relations-customer';

/** `resourceRef` of such a document is the id of the case. */
export const casePermission = caseReadPermission;

/** `resourceRef` of such a document is the reference of the unit. */
export const customerPermission = assignmentReadPermission;
