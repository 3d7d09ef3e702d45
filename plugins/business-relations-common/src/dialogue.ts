import { EntityRef } from './references';
import { Instant } from './term';

/** How a service is best used, talked over by those who use it and IT: nobody decides anything. */
export const dialogueStages = ['open', 'closed'] as const;

export type DialogueBase = {
  topic: string;
  /** The service, system or domain that it is about. */
  subject: EntityRef;
  /** The unit whose contact with IT it is. */
  unit?: EntityRef;
  openedBy: EntityRef;
  onBehalfOf?: EntityRef;
  /** Who takes part besides the opener. */
  with: EntityRef[];
  /** When it was held, latest; missing while it is ahead. */
  heldAt?: Instant;
  notes: { by: EntityRef; at: Instant; text: string }[];
};

export type OpenDialogue = DialogueBase & {
  stage: 'open';
  /** What is left: to hold it, or to do what was agreed. */
  left: { do: 'hold'; when: Instant } | { do: 'step'; step: string };
};

export type ClosedDialogue = DialogueBase & { stage: 'closed' } & (
    | { outcome: 'held' }
    | { outcome: 'turned-into'; into: { kind: string; case: string } }
  );

export type Dialogue = OpenDialogue | ClosedDialogue;
