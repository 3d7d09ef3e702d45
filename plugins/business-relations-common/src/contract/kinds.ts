import { dialogueContract } from './dialogue';
import { KindContract } from './kind';
import { requirementContract } from './requirement';
import { roleContract } from './role';

/** The kinds of case whose shapes HTTP knows: a new one is a file beside this and a line here. */
export const kinds: Record<string, KindContract> = {
  [dialogueContract.kind]: dialogueContract,
  [requirementContract.kind]: requirementContract,
  [roleContract.kind]: roleContract,
};
