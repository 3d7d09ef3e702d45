import { roleStages } from '@business-relations/backstage-plugin-business-relations-common';
import { State } from './state';

/** What was stored by these rules is a state of theirs: nobody else writes it. */
const isState = (stored: unknown): stored is State =>
  typeof stored === 'object' &&
  stored !== null &&
  'stage' in stored &&
  roleStages.some(stage => stage === stored.stage) &&
  'proposition' in stored;

/** Reads a stored case of a role. Schema 1 is the first. */
export function upgrade(stored: unknown, schema: number): State {
  if (schema === 1 && isState(stored)) return stored;
  throw new Error(
    `A stored role of schema ${schema} can't be read by these rules, which know schema 1`,
  );
}
