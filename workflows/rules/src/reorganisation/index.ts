export { noChoices } from './business';
export type {
  Choices,
  Facts as ReorganisationFacts,
  Held as HeldRole,
  KnownUnit,
  RememberedUnit,
  RoleChoice,
  UnitChoice,
  Units,
} from './business';
export type { Candidate } from './candidates';
export { reorganised } from './carriedOut';
export type {
  CarriedOutReorganisation,
  ReorganisationStep,
} from './carriedOut';
export { planReorganisation } from './planReorganisation';
export type { Reorganisation } from './planReorganisation';
export type { ProposedChange } from './proposedChanges';
export type { UnitChange } from './unitChanges';
