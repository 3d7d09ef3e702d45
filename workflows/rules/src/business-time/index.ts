/**
 * Business time: when a term is over by a calendar's working hours, holidays and zone. Pure; processes don't import it,
 * so that its date library stays out of the workflow bundle.
 *
 * @packageDocumentation
 */
export { dayBeginsAfter } from './dayBeginsAfter';
export { dayEnds } from './dayEnds';
export { dayIn } from './dayIn';
export { dueOf } from './dueOf';
export { workedBetween } from './workedBetween';
export { businessDay } from './workingTime';
