/**
 * The shapes of what the sample organisation has beside its catalog.
 *
 * @packageDocumentation
 */
export * from './shapes';
