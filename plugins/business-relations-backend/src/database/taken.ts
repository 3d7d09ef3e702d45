/** Whether a row with this key is there already: somebody else was a moment earlier. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  [
    '23505',
    'SQLITE_CONSTRAINT_PRIMARYKEY',
    'SQLITE_CONSTRAINT_UNIQUE',
  ].includes(String(error.code));
