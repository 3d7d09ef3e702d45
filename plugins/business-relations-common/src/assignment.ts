import { Money } from './money';
import { EntityRef } from './references';
import { Role } from './roles';
import { Day, Instant } from './term';

/**
 * Where a role holds.
 *
 * `everything` is "all of the unit": wherever the unit, or for an orderer or account manager the customer unit at
 * or above it, is the customer. `entities` are services, systems or domains; per role the nearest of these levels
 * replaces what is above it, unless the assignment says `inAddition`.
 */
export type Scope = { everything: true } | { entities: EntityRef[] };

/**
 * What its holder may decide, given by somebody in the business who could give it.
 * Customers have services and money; orderers have services, and money only as a ceiling where one is set.
 */
export type Mandate = {
  /** `all`: all of the unit, also services that do not exist yet. */
  services: 'all' | EntityRef[];
  /** The most that one decision may cost: one-off plus the first twelve months. */
  money?: Money;
  /** The most that may be approved during one year of the mandate. */
  yearlyCeiling?: Money;
  from: Day;
  /** The last day on which it holds. */
  to?: Day;
  grantor?: EntityRef;
  /** Budget row, delegation order, minutes: text or an address. */
  evidence?: string;
};

export const assignmentStatuses = [
  'identified',
  'proposed',
  'accepted',
  'declined',
  'ended',
] as const;

export type AssignmentStatus = (typeof assignmentStatuses)[number];

/**
 * Who says that this assignment is so. `declared` names the entity whose YAML says it, `source` another system and by what
 * it knows the role itself.
 */
export type AssignmentSource =
  | { from: 'declared'; by: EntityRef }
  | { from: 'proposal'; case: string }
  | { from: 'import'; name: string }
  | { from: 'source'; name: string; id: string };

export type Assignment = {
  id: string;
  role: Role;
  /** Missing where only the unit is known: identified, and vacant. */
  holder?: EntityRef;
  /** The customer's unit, or the orderer's; for offices of the IT department its unit, where it has one. */
  unit?: EntityRef;
  scope: Scope;
  inAddition: boolean;
  /** Percent of a service that several customers pay for together; equal shares where none is set. */
  share?: number;
  mandate?: Mandate;
  /** Set on a deputy: the assignment that this one stands in for. */
  deputyFor?: string;
  status: AssignmentStatus;
  source: AssignmentSource;
  /** When it was last accepted or confirmed. */
  confirmedAt?: Instant;
  acceptedAt?: Instant;
  endedAt?: Instant;
  /** Rises with every change of the row. */
  revision: number;
};
