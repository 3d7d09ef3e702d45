import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'business-relations' });

export const customersRouteRef = createSubRouteRef({
  id: 'business-relations-customers',
  parent: rootRouteRef,
  path: '/customers',
});

/** What is missing about roles or no longer true; `kind` in the query narrows it. */
export const findingsRouteRef = createSubRouteRef({
  id: 'business-relations-findings',
  parent: rootRouteRef,
  path: '/findings',
});

/** Resume and reconcile, for operators; `repair` in the query shows one of them. */
export const operateRouteRef = createSubRouteRef({
  id: 'business-relations-operate',
  parent: rootRouteRef,
  path: '/operate',
});

/** One unit: its people and roles, the services that they cover, its cases. */
export const customerRouteRef = createSubRouteRef({
  id: 'business-relations-customer',
  parent: rootRouteRef,
  path: '/customers/:namespace/:name',
});

/** Propose a role; `role`, `unit`, `entity`, `holder` and `assignment` in the query fill the form. */
export const proposeRoleRouteRef = createSubRouteRef({
  id: 'business-relations-propose-role',
  parent: rootRouteRef,
  path: '/customers/propose',
});

/** Orderers for a unit and those in it, named in one go. */
export const nameOrderersRouteRef = createSubRouteRef({
  id: 'business-relations-name-orderers',
  parent: rootRouteRef,
  path: '/customers/:namespace/:name/orderers',
});

/** Customers and orderers from a table of units and budgets. */
export const importRouteRef = createSubRouteRef({
  id: 'business-relations-import',
  parent: rootRouteRef,
  path: '/customers/import',
});

/** Asking everybody whether their role still holds; `campaign` in the query shows one. */
export const campaignsRouteRef = createSubRouteRef({
  id: 'business-relations-campaigns',
  parent: rootRouteRef,
  path: '/customers/campaigns',
});

/** What has changed in the business, and what that comes to for roles. */
export const reorganisationRouteRef = createSubRouteRef({
  id: 'business-relations-reorganisation',
  parent: rootRouteRef,
  path: '/customers/reorganisation',
});

/** Start a case of a kind; what is known goes into the query. */
export const startRouteRef = createSubRouteRef({
  id: 'business-relations-start',
  parent: rootRouteRef,
  path: '/start/:kind',
});

export const caseRouteRef = createSubRouteRef({
  id: 'business-relations-case',
  parent: rootRouteRef,
  path: '/cases/:id',
});

/** The one screen on which a case is decided, or a role accepted. Notifications lead here. */
export const answerRouteRef = createSubRouteRef({
  id: 'business-relations-answer',
  parent: rootRouteRef,
  path: '/cases/:id/answer',
});

/** All that the reader is asked about roles, to say yes to in one go. */
export const rolesAskedRouteRef = createSubRouteRef({
  id: 'business-relations-roles-asked',
  parent: rootRouteRef,
  path: '/roles',
});
