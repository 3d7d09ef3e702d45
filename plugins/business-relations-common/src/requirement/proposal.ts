import { Money } from '../money';
import { EntityRef } from '../references';
import { Day } from '../term';

/** `order`: an item of the present offering · `change`: another content of a service · `new`: a service not there yet. */
export const requirementClasses = ['order', 'change', 'new'] as const;

export type RequirementClass = (typeof requirementClasses)[number];

/** Doing nothing is an alternative of every requirement; its key is kept for it. */
export const NOTHING = 'nothing';

export type Criterion = {
  key: string;
  text: string;
  /** Set where it came in as a condition of the decision. */
  conditionOf?: EntityRef;
};

/** What the business wants, in its own words. */
export type RequirementContent = {
  /** In one line; for an order it is all the text that is needed. */
  title: string;
  /** The result that the business wants. */
  result?: string;
  why?: string;
  value?: string;
  neededBy?: Day;
  criteria: Criterion[];
  /** The customer's goal that it serves; null where it serves none, missing where nobody has said. */
  goal?: string | null;
  /** Key of an item of the service's present offering. Without one it is never an order. */
  offeringItem?: string;
};

export type Alternative = {
  key: string;
  title: string;
  oneOff?: Money;
  /** What it costs to run, a year. */
  yearly?: Money;
  risk?: string;
  /** Agreements that it touches, by name. */
  agreements: string[];
  /** The technical part, folded away on the decision page. */
  technical?: string;
};

/** What is put to whoever decides: frozen when lifted, so that what was read is what is decided on. */
export type Proposal = RequirementContent & {
  class: RequirementClass;
  subject: EntityRef;
  /** The customer's unit. */
  customer: EntityRef;
  /** Doing nothing is the first. */
  alternatives: [Alternative, ...Alternative[]];
  recommended?: string;
  /** What doing nothing costs the business, in its words. */
  priceOfNothing?: string;
};

/** The parts of a proposal that a reader tells apart. */
export type ProposalPart = keyof Proposal;

/** Parts without which nothing can be lifted. */
export const neededParts = [
  'class',
  'customer',
  'result',
  'value',
  'alternative',
  'money',
  'recommendation',
  'offeringItem',
] as const;

export type NeededPart = (typeof neededParts)[number];
