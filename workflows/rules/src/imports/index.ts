/**
 * What a table of units and budgets comes to ("follow the money"), pure: rows → plan → rows of roles, and back.
 *
 * @packageDocumentation
 */
export { bringLacking, oursAmong } from './bringLacking';
export type { BroughtByTable, Settled } from './bringLacking';
export { carriedOut } from './carriedOut';
export type { CarriedOut, Errand, Written } from './carriedOut';
export { contentOf, isSameContent, keyOf } from './content';
export type { Held } from './content';
export { exported } from './exported';
export type { Facts } from './facts';
export type { Column, Line } from './line';
export { mistakesIn } from './plan';
export type { Mistake, Plan, Step } from './plan';
export { planImport } from './planImport';
export { namedIn } from './present';
