import { BasicPermission } from '@backstage/plugin-permission-common';
import { z } from 'zod';
import { Assignment } from '../assignment';
import { EntityRef } from '../references';

/**
 * The shapes of one kind of case, written once: HTTP checks requests by them, the OpenAPI document and the typed
 * client come from them, and the process takes its command types from them.
 */
export interface KindContract {
  kind: string;
  opening: z.ZodType;
  commands: Record<string, z.ZodType>;
  /**
   * What one has to be permitted besides opening a case at all. HTTP asks before the process is asked: a permission is
   * who may try, the authority of a role is the process's own rule.
   */
  permissionToOpen?(
    opening: unknown,
    known: KnownBeforehand,
  ): BasicPermission | undefined;
}

/** What is looked up before it is asked whether somebody may try: the assignments are those that the opening names. */
export type KnownBeforehand = { asker: EntityRef; assignments: Assignment[] };

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
