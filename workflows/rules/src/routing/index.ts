export { decidersOf } from './deciders';
export { effectiveAssignments } from './effectiveAssignments';
export { isInForce } from './posts';
export type { Authority } from './posts';
export { routeDecision } from './routeDecision';
export type { RouteRequest } from './inquiry';
export { defaultRules } from './rules';
export type { DecidedBy, Part, QuestionRule, RoutingRules } from './rules';
