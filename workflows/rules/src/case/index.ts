export * from './case';
export { isHistory } from './events';
export { NewerRelease } from './newerRelease';
export * from './rules';
export * from './rulesOf';
export { OVERTAKE, SUCCEED } from './commands';
export type { Overtaking } from './commands';
export * from './searchAttributes';
