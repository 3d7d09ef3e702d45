/**
 * What modules of other people use: rules for a permission policy.
 *
 * @packageDocumentation
 */
export * from './permissions/assignments';
export * from './permissions/cases';
