/** Codes of Postgres that say that it isn't there, or not ready: classes 08 and 57P, and what the socket says. */
const away = [
  /^08\w{3}$/,
  /^57P0[123]$/,
  /^53300$/,
  /^ECONN(REFUSED|RESET|ABORTED)$/,
  /^(ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|EAI_AGAIN)$/,
  /^SQLITE_(BUSY|CANTOPEN|IOERR|FULL|LOCKED)/,
];

/** What drivers say without any code when a connection goes under their hands. */
const sayings = [
  /Connection terminated/,
  /Timeout acquiring a connection/,
  /Unable to acquire a connection/,
  /The database connection is not open/,
  /Client .* is not queryable/,
  /timeout exceeded when trying to connect/,
];

/** Whether a database that can't be reached is why this failed: worth another try, and nothing is half written. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    error.name === 'KnexTimeoutError' ||
    away.some(pattern => pattern.test(code)) ||
    sayings.some(pattern => pattern.test(error.message)) ||
    isDatabaseAway(error.cause)
  );
}
