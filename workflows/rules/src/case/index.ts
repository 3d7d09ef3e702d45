export * from './case';
export { isHistory } from './events';
export * from './rules';
export * from './rulesOf';
export { SUCCEED } from './commands';
export * from './searchAttributes';
