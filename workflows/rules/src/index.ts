/**
 * The rules of business relations, pure.
 *
 * @packageDocumentation
 */
export * from './case';
export * from './process';
export { caseRules } from './processes';
export * from './routing';
