/**
 * Routes and schemas: the one place where a shape that goes over HTTP is written.
 *
 * @packageDocumentation
 */
import { allOfTheUnitRoutes } from './allOfTheUnit';
import { broughtRoutes } from './brought';
import { campaignRoutes } from './campaigns';
import { cardRoutes } from './card';
import { caseRoutes } from './cases';
import { codecRoutes } from './codec';
import { customerRoutes } from './customers';
import { deliveryRoutes } from './deliveries';
import { findingRoutes } from './findings';
import { goalRoutes } from './goals';
import { importRoutes } from './imports';
import { peopleRoutes } from './people';
import { personalDataRoutes } from './personalData';
import { reorganisationRoutes } from './reorganisation';
import { repairRoutes } from './repairs';
import { searchRoutes } from './search';
import { serviceRoutes } from './services';
import { standingRoutes } from './standing';
import { unitTreeRoutes } from './unitTree';

export * from './allOfTheUnit';
export * from './brought';
export * from './broughtEntity';
export * from './calendar';
export * from './campaigns';
export * from './card';
export * from './cases';
export * from './client';
export * from './codec';
export * from './customers';
export * from './deliveries';
export * from './dialogue';
export * from './direction';
export * from './findings';
export * from './goals';
export * from './imports';
export * from './kind';
export * from './kinds';
export * from './people';
export * from './personalData';
export * from './primitives';
export * from './problems';
export * from './reorganisation';
export * from './repairs';
export * from './requirement';
export * from './requirementState';
export * from './role';
export * from './route';
export * from './search';
export * from './services';
export * from './shapes';
export * from './standing';
export * from './unitTree';

/** The vocabulary that answers are written in. */
export type { ActingAs } from '../acting';
export type { Assignment } from '../assignment';
export type { Calendar } from '../calendar';
export type { CaseDescription, Due, Offer, RecordedEvent, Task } from '../case';
export type { Dialogue } from '../dialogue';
export type { Goal, WrittenGoal } from '../goal';
export type { Message } from '../messages';
export type { Decider, WhoDecides } from '../party';
export type { EntityRef } from '../references';
export type { Requirement } from '../requirement';
export type { RoleCase } from '../role';
export type { Role } from '../roles';
export type { Route as DecisionRoute } from '../route';
export type { Locale } from '../words/format';

/** Version of what worker and backend say to each other, as this release speaks it. */
export const contractVersion = 1;

/**
 * Those that a backend of this release answers: on an upgrade it goes first, and workers of the release before go on with
 * it until they are replaced. Whoever raises the version keeps the one before it here for one release.
 */
export const knownContracts: readonly number[] = [contractVersion];

export const routes: typeof allOfTheUnitRoutes &
  typeof broughtRoutes &
  typeof campaignRoutes &
  typeof cardRoutes &
  typeof caseRoutes &
  typeof codecRoutes &
  typeof customerRoutes &
  typeof deliveryRoutes &
  typeof findingRoutes &
  typeof goalRoutes &
  typeof importRoutes &
  typeof peopleRoutes &
  typeof personalDataRoutes &
  typeof reorganisationRoutes &
  typeof repairRoutes &
  typeof searchRoutes &
  typeof serviceRoutes &
  typeof standingRoutes &
  typeof unitTreeRoutes = {
  ...allOfTheUnitRoutes,
  ...broughtRoutes,
  ...campaignRoutes,
  ...cardRoutes,
  ...caseRoutes,
  ...codecRoutes,
  ...customerRoutes,
  ...deliveryRoutes,
  ...findingRoutes,
  ...goalRoutes,
  ...importRoutes,
  ...peopleRoutes,
  ...personalDataRoutes,
  ...reorganisationRoutes,
  ...repairRoutes,
  ...searchRoutes,
  ...serviceRoutes,
  ...standingRoutes,
  ...unitTreeRoutes,
};
