import { ActionDeps } from './action';
import { registerMyWork } from './myWork';
import { registerProposeRole, registerRaiseRequirement } from './openCases';
import { registerWhoDecides } from './whoDecides';

/**
 * What programs may do for a person: an assistant over MCP, for one. Each action goes through the routes that the pages
 * use, with the caller's own credentials, so that nobody can do by it what they couldn't do there.
 */
export function registerActions(deps: ActionDeps): void {
  registerWhoDecides(deps);
  registerMyWork(deps);
  registerProposeRole(deps);
  registerRaiseRequirement(deps);
}
