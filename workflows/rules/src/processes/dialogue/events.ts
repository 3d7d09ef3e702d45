import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';

/** What can have happened in a dialogue. */
export type DialogueEvent =
  | {
      type: 'opened';
      by: EntityRef;
      onBehalfOf?: EntityRef;
      topic: string;
      subject: EntityRef;
      unit?: EntityRef;
      with: EntityRef[];
    }
  | { type: 'planned'; by: EntityRef; with: EntityRef[]; when: Instant }
  /** Closes it, unless a next step was agreed. */
  | {
      type: 'held';
      by: EntityRef;
      with: EntityRef[];
      when: Instant;
      nextStep?: string;
    }
  | { type: 'noted'; by: EntityRef; text: string }
  | { type: 'finished'; by: EntityRef }
  | { type: 'turnedInto'; by: EntityRef; kind: string; case: string };
