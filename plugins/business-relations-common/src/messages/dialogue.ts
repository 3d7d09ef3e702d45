import { EntityRef } from '../references';
import { Instant } from '../term';

/** What a `dialogue` case can say. */
export interface DialogueMessages {
  'not-in-the-dialogue': { people: EntityRef[] };
  'dialogue-still-ahead': { when: Instant };
  'dialogue-not-held': { when: Instant };

  'dialogue-opened': { by: EntityRef; topic: string; subject: EntityRef };
  'dialogue-planned': { by: EntityRef; with: EntityRef[]; when: Instant };
  'dialogue-held': {
    by: EntityRef;
    with: EntityRef[];
    when: Instant;
    nextStep?: string;
  };
  'dialogue-noted': { by: EntityRef; text: string };
  'dialogue-finished': { by: EntityRef };
  'dialogue-turned-into': { by: EntityRef; kind: string };

  'task-hold-dialogue': { topic: string; when: Instant };
  'task-next-step': { topic: string; step: string };
}
