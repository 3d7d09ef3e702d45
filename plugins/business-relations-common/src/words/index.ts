/**
 * Every sentence in English and Swedish, by code.
 *
 * @packageDocumentation
 */
export * from './format';
export * from './formatFor';
export * from './roles';
export * from './say';
