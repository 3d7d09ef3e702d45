/** What an error says, with the one that caused it: Temporal's own say little. */
export const saying = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const why = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${why}`;
};
