import { EntityRef } from '../references';

/** What the HTTP edge refuses before any rule is asked, and what it says while a part of the product is away. */
export interface ErrorMessages {
  'unknown-entity': { ref: EntityRef };
  'unknown-case': { id: string };
  'unknown-command': { id: string };
  malformed: { path: string; problem: string };
  'too-large': { limit: string };
  'not-permitted': { action: string };
  'database-away': Record<string, never>;
  'engine-away': Record<string, never>;
}
