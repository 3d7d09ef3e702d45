import { EntityRef } from '../references';
import { Role } from '../roles';

/** Why a question goes to whom it goes; architecture, "Who decides what". The routing rules add to these. */
export interface RoutingMessages {
  'no-unit': { person: EntityRef };
  'vacant': { role: Role; unit?: EntityRef };
}

