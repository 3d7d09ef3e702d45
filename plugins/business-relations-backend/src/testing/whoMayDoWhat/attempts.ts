import { openings } from './openings';
import { inDialogues } from './inDialogues';
import { inRequirements } from './inRequirements';
import { inRoles } from './inRoles';
import { onRoutes } from './onRoutes';
import { Attempts } from './attempt';

/** How each action is tried. A new one without its attempt fails the test, as does one without its row. */
export const attempts: Attempts = {
  ...onRoutes,
  ...openings,
  ...inRoles,
  ...inRequirements,
  ...inDialogues,
};
