/**
 * The vocabulary of business relations: constants and types only, so that workflows can import it.
 *
 * @packageDocumentation
 */
export * from './acting';
export * from './assignment';
export * from './calendar';
export * from './case';
export * from './dialogue';
export * from './erased';
export * from './goal';
export * from './hierarchy';
export * from './messages';
export * from './money';
export * from './party';
export * from './question';
export * from './references';
export * from './relations';
export * from './requirement';
export * from './role';
export * from './roles';
export * from './route';
export * from './serviceTypes';
export * from './term';
