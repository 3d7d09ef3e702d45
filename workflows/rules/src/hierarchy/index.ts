export type { HierarchyFacts } from './business';
export type { Deviation } from './deviation';
export { orderedOutside } from './deviations/ordererOutside';
export { hierarchyOf } from './hierarchyOf';
export type { Deciding, Hierarchy } from './hierarchyOf';
export type { Places } from './places';
export type { UnitParents } from '../reorganisation/units';
