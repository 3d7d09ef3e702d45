import {
  Dialogue,
  dialogueStages,
} from '@business-relations/backstage-plugin-business-relations-common';

/** What was stored by these rules is a state of theirs: nobody else writes it. */
const isState = (stored: unknown): stored is Dialogue =>
  typeof stored === 'object' &&
  stored !== null &&
  'stage' in stored &&
  dialogueStages.some(stage => stage === stored.stage) &&
  'topic' in stored;

/** Reads a stored dialogue. Schema 1 is the first. */
export function upgrade(stored: unknown, schema: number): Dialogue {
  if (schema === 1 && isState(stored)) return stored;
  throw new Error(
    `A stored dialogue of schema ${schema} can't be read by these rules, which know schema 1`,
  );
}
