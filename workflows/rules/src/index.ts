/**
 * The rules of business relations, pure.
 *
 * @packageDocumentation
 */
export * from './campaigns';
export * from './case';
export * from './deliveries';
export * from './goals';
export * from './hierarchy';
export * from './process';
export { askedFirst, caseRules, heldUntilNow, restsOn } from './processes';
export * from './reorganisation';
export * from './routing';
