import { Instant } from '../term';
import type { Nothing } from './nothing';

/** Why what a delivery system said changes nothing, or not yet. */
export interface DeliveryReasons {
  'delivery-unreadable': { where: string };
  'delivery-unknown-case': { case: string };
  'delivery-of-another-kind': { case: string };
  /** Nothing is ordered in the case yet. */
  'delivery-not-ordered-yet': Nothing;
  'delivery-still-ahead': { at: Instant };
  'delivery-earlier-round': { since: Instant };
  'delivery-no-further': Nothing;
  'delivery-stopped': { system: string; note?: string };
}

/** What a system may not ask of a case. */
export interface DeliveryRefusals {
  'not-by-systems': { system: string; command: string };
}

export interface DeliveryMessages extends DeliveryReasons, DeliveryRefusals {}
