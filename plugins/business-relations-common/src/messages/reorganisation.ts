import { AssignmentStatus } from '../assignment';
import { EntityRef } from '../references';
import type { Nothing } from './nothing';

/** What has become of a unit, and what speaks for another having taken its place. */
export interface ReorganisationOfUnits {
  'reorganisation-moved': {
    unit: EntityRef;
    from: EntityRef[];
    to: EntityRef[];
  };
  'reorganisation-renamed': { unit: EntityRef; from: string; to: string };
  'reorganisation-same-name': { unit: EntityRef };
  'reorganisation-members-went': {
    unit: EntityRef;
    number: number;
    of: number;
  };
  'reorganisation-units-went': { unit: EntityRef; number: number; of: number };
}

/** Why something is proposed for a role. */
export interface ReorganisationReasons {
  'reorganisation-unit-gone': { unit: EntityRef };
  'reorganisation-unit-follows': { unit: EntityRef; successor: EntityRef };
  'reorganisation-holder-gone': { person: EntityRef };
  'reorganisation-holder-left-unit': { person: EntityRef; unit: EntityRef };
  /** The customer to whom what is beyond its mandate goes is another; missing where there is none. */
  'reorganisation-other-above': {
    unit: EntityRef;
    before?: EntityRef;
    now?: EntityRef;
  };
  'reorganisation-asked-already': Nothing;
  'reorganisation-not-held': { status: AssignmentStatus };
}

/** What becomes of the open cases in which something is asked of a role. */
export interface ReorganisationCases {
  'reorganisation-no-cases': Nothing;
  'reorganisation-cases-follow': {
    number: number;
    from: EntityRef;
    to: EntityRef;
  };
  'reorganisation-cases-wait': { number: number; person: EntityRef };
  'reorganisation-cases-stay': { number: number; person: EntityRef };
  'reorganisation-cases-left': { number: number; person: EntityRef };
}

export interface ReorganisationMessages
  extends ReorganisationOfUnits, ReorganisationReasons, ReorganisationCases {
  /** The catalog or somebody's role is not as it was when it was shown. */
  'reorganisation-plan-differs': Nothing;
}
