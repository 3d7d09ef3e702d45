import { Assignment } from './assignment';
import { Money, Rate } from './money';
import { EntityRef, SubjectKind } from './references';
import { Day } from './term';

/** A service, system or domain, and the levels above it, nearest first: itself, system, subdomain, domain. */
export type Subject = {
  ref: EntityRef;
  kind: SubjectKind;
  levels: EntityRef[];
  /** What can be ordered of a service as it is; empty or missing where nothing is. */
  offering?: OfferingItem[];
};

/** An item of a service's present offering, with its price: ordering it changes nothing about the service. */
export type OfferingItem = {
  key: string;
  title: string;
  oneOff?: Money;
  yearly?: Money;
};

export type Unit = { ref: EntityRef; parents: EntityRef[] };

/**
 * All that a route depends on, looked up at one moment: data, so that the same question gets the same answer in the
 * backend and in a workflow.
 */
export type Relations = {
  /** The day it is, in the zone of the customer's calendar: mandates hold from day to day. */
  day: Day;
  subject?: Subject;
  /** The asker's units and the customers' units with everything above them. */
  units: Unit[];
  /** What is above each thing that a role or mandate names, itself first; missing where nothing was looked up. */
  levels?: Record<EntityRef, EntityRef[]>;
  /** The units that the asker belongs to directly. */
  askerUnits: EntityRef[];
  /** All assignments that bear on the subject, on these units or on IT's offices, in whatever status. */
  assignments: Assignment[];
  /**
   * Proposals among these that their holders have said yes to by a command that is not carried out yet; missing where
   * there are none or nobody has looked.
   */
  accepting?: string[];
  /** People who have an entity in the catalog; a holder who is not among them has left. */
  present: EntityRef[];
  rates: Rate[];
  /** Approved in the mandate's present year, by assignment. Only assignments with a yearly ceiling are listed. */
  approvedThisYear: Record<string, Money>;
  /** The goals of the customer that a case asks about, in their words; missing where nothing was looked up. */
  goals?: string[];
};
