import {
  EntityRef,
  Instant,
  Party,
  Proposition,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Deputies } from './deputies';

type Word = {
  /** Whoever is said to grant it, or has it until now: they may object, and say that they grant it. */
  wordOf?: EntityRef[];
  /** Its holder proposed it themselves: it takes the word of one of these before they can accept. */
  awaitsWord?: true;
};

type Opened = {
  by: EntityRef;
  onBehalfOf?: EntityRef;
  assignment: string;
  proposition: Proposition;
  /** Whose place a deputy takes. */
  standsInFor?: EntityRef;
};

/** What somebody did with a row, with what its sentence needs. */
type Answered = {
  by: EntityRef;
  assignment: string;
  role: Role;
  where: EntityRef[];
  standsInFor?: EntityRef;
};

/** What can have happened in a case of a role. */
export type RoleEvent =
  /** `levels`: who is told, one after the other, when nobody answers. */
  | ({ type: 'proposed'; levels: Party[][] } & Opened & Word)
  | ({ type: 'confirmationAsked'; levels: Party[][] } & Omit<Opened, 'by'> & {
        by?: EntityRef;
        /** A campaign’s day. */
        until?: Instant;
      })
  | ({
      type: 'handOverAsked';
      from: { assignment: string; holder: EntityRef };
      levels: Party[][];
      reason?: string;
    } & Opened &
      Word)
  | ({ type: 'ended'; reason: string } & Opened & Deputies)
  | ({
      type: 'amended';
      by: EntityRef;
      assignment: string;
      proposition: Proposition;
      standsInFor?: EntityRef;
      levels: Party[][];
    } & Word)
  | { type: 'granted'; by: EntityRef }
  | { type: 'objected'; by: EntityRef; reason: string }
  | { type: 'unanswered'; missed: EntityRef; asked: Party[] }
  /** `replaces`: what the same person held before of the same role, with another mandate. */
  | ({ type: 'accepted'; replaces: string[] } & Answered & Deputies)
  | ({
      type: 'takenOver';
      from: { assignment: string; holder: EntityRef };
      replaces: string[];
    } & Answered &
      Deputies)
  | ({ type: 'declined'; reason: string; suggests?: EntityRef } & Answered)
  | ({ type: 'confirmed' } & Answered)
  /** Asked to confirm it, its holder said that it is over. */
  | ({ type: 'laidDown'; reason: string; suggests?: EntityRef } & Answered &
      Deputies)
  | {
      type: 'takenBack';
      by: EntityRef;
      reason: string;
      /** The row that was proposed; missing where none was. */
      assignment?: string;
      /** The row that was to be confirmed. */
      confirms?: string;
    };
