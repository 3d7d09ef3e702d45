import { OVERTAKE, Overtaking } from '@business-relations/rules';
import { ToRecord } from '../commands/recordCommand';

/** By the engine, since no person may take back what somebody else asked; known by the id when it comes again. */
export const overtaking = (payload: Overtaking, command: string): ToRecord => ({
  type: OVERTAKE,
  payload,
  actor: { engine: true },
  command,
});
