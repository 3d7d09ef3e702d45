/**
 * Every sentence in English and Swedish, by code.
 *
 * @packageDocumentation
 */
export * from './format';
export * from './formatFor';
export * from './roles';
export * from './say';
export type { Words, WordsFor } from './wordsFor';

/** The vocabulary that sentences are made of. */
export type { Message, Messages } from '../messages';
export type { Money } from '../money';
export type { EntityRef } from '../references';
export type { Role } from '../roles';
export type { Day, Instant } from '../term';
