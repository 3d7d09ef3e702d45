/**
 * The rules of business relations, pure.
 *
 * @packageDocumentation
 */
export * from './case/case';
export * from './case/rules';
export * from './process';
export * from './routing/rules';
