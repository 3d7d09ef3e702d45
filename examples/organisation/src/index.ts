/**
 * What the sample organisation has beside its catalog: the shapes of it, and how cases are played through the public API.
 *
 * @packageDocumentation
 */
export * from './shapes';
export { play } from './load/play';
export { SignedIn } from './load/SignedIn';
export type { Story } from './load/story';
