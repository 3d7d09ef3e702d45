import { z } from 'zod';

/**
 * The shapes of one kind of case, written once: HTTP checks requests by them, the OpenAPI document and the typed
 * client come from them, and the process takes its command types from them.
 */
export interface KindContract {
  kind: string;
  opening: z.ZodType;
  commands: Record<string, z.ZodType>;
}

/** `defineKind({...})` keeps the exact types and checks the shape. */
export const defineKind = <const K extends KindContract>(contract: K): K =>
  contract;

export type OpeningOf<K extends KindContract> = z.output<K['opening']>;

/** A command with its type; an empty content adds nothing (its own type would forbid every key). */
export type Typed<T extends string, Content> =
  Content extends Record<string, never> ? { type: T } : { type: T } & Content;

/** A union with a member per command: `{ type: 'approve'; … }`. */
export type CommandOf<K extends KindContract> = {
  [T in keyof K['commands'] & string]: Typed<T, z.output<K['commands'][T]>>;
}[keyof K['commands'] & string];
