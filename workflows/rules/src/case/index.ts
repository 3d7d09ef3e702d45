export * from './case';
export { isHistory } from './events';
export { NewerRelease } from './newerRelease';
export * from './rules';
export * from './rulesOf';
export { SUCCEED } from './commands';
export * from './searchAttributes';
