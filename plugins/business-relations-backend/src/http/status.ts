import { Code } from '@business-relations/backstage-plugin-business-relations-common';

/** Not because of what is asked, but of who asks: the sentence names who may. */
const notTheOne: readonly Code[] = [
  'not-permitted',
  'permissions-are-off',
  'not-the-opener',
  'not-in-the-case',
  'not-in-the-dialogue',
  'not-the-asker',
  'not-a-classifier',
  'not-a-preparer',
  'not-a-deliverer',
  'not-a-verifier',
  'orderer-cannot-decide',
  'not-the-decider',
  'authority-ended',
  'beyond-mandate',
  'needs-somebody-else',
  'not-the-holder',
  'not-the-grantor',
  'not-the-proposer',
  'not-their-goals',
];

/** What is asked about isn't there, or not for this reader. */
const notThere: readonly Code[] = [
  'unknown-entity',
  'unknown-role',
  'unknown-case',
  'unknown-kind',
  'unknown-address',
  'unknown-command',
  'no-such-command',
  'no-such-role',
  'unknown-repair',
  'unknown-import',
  'unknown-campaign',
];

/** A file that is no table, or has a row in it that can't be. */
const notATable: readonly Code[] = [
  'import-not-text',
  'import-empty',
  'import-not-rows',
  'import-heading-missing',
  'import-heading-twice',
  'import-too-many-rows',
  'import-quotes-wrong',
  'import-unreadable',
  'import-has-errors',
];

const ofTheEdge: Partial<Record<Code, number>> = {
  malformed: 400,
  'not-signed-in': 401,
  'too-large': 413,
  'key-used-before': 422,
  'too-many-calls': 429,
  failed: 500,
  'database-away': 503,
  'backstage-away': 503,
  'newer-release': 503,
};

/**
 * The HTTP status of a refusal, stable by its code. A code that stands nowhere here is a rule that the present state
 * speaks against: a conflict.
 */
export function statusOf(code: Code): number {
  const own = ofTheEdge[code];
  if (own) return own;
  if (notATable.includes(code)) return 400;
  if (notTheOne.includes(code)) return 403;
  if (notThere.includes(code)) return 404;
  return 409;
}
