/**
 * Routes and schemas: the one place where a shape that goes over HTTP is written.
 *
 * @packageDocumentation
 */
import { allOfTheUnitRoutes } from './allOfTheUnit';
import { cardRoutes } from './card';
import { caseRoutes } from './cases';
import { customerRoutes } from './customers';
import { findingRoutes } from './findings';
import { peopleRoutes } from './people';
import { personalDataRoutes } from './personalData';
import { repairRoutes } from './repairs';
import { serviceRoutes } from './services';

export * from './allOfTheUnit';
export * from './calendar';
export * from './card';
export * from './cases';
export * from './client';
export * from './customers';
export * from './dialogue';
export * from './findings';
export * from './kind';
export * from './kinds';
export * from './people';
export * from './personalData';
export * from './primitives';
export * from './problems';
export * from './repairs';
export * from './requirement';
export * from './requirementState';
export * from './role';
export * from './route';
export * from './services';
export * from './shapes';

/** Version of what worker and backend say to each other; each refuses one that it doesn't know. */
export const contractVersion = 1;

export const routes = {
  ...allOfTheUnitRoutes,
  ...cardRoutes,
  ...caseRoutes,
  ...customerRoutes,
  ...findingRoutes,
  ...peopleRoutes,
  ...personalDataRoutes,
  ...repairRoutes,
  ...serviceRoutes,
} as const;
