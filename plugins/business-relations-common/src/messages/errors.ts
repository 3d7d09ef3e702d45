import { EntityRef } from '../references';

/** What the HTTP edge refuses before any rule is asked, and what it says while a part of the product is away. */
export interface ErrorMessages {
  'unknown-address': { path: string };
  'unknown-entity': { ref: EntityRef };
  'unknown-role': { id: string };
  'unknown-case': { id: string };
  'unknown-kind': { kind: string };
  'unknown-command': { id: string };
  malformed: { path: string; problem: string };
  'too-large': { limit: string };
  /** More of what is costly than is let through in a while; `seconds` until it is again. */
  'too-many-calls': { seconds: number };
  'not-signed-in': Record<string, never>;
  'not-permitted': { action: string };
  /** An idempotency key that came with another request before. */
  'key-used-before': Record<string, never>;
  /** The worker sent events of a case whose earlier ones never came. */
  'events-missing': { case: string; expected: number; came: number };
  /** Worker and backend are of different versions. */
  'other-contract': { theirs: number; ours: number };
  /** A newer release wrote this, and this backend isn't upgraded yet. */
  'newer-release': Record<string, never>;
  /** Worker and backend can't read what the other one encrypts. */
  'other-keys': { key: string };
  failed: Record<string, never>;
  'database-away': Record<string, never>;
  /** Another plugin of Backstage that has to be asked first (who may do what, what is in the catalog) fails. */
  'backstage-away': Record<string, never>;
  'engine-away': Record<string, never>;
  /** It went when the command was recorded. */
  'recorded-database-away': Record<string, never>;
}
