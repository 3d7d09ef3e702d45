/**
 * A spreadsheet would run a cell that begins so as a formula, also in the full width of Japanese keyboards (OWASP, "CSV
 * injection"). An apostrophe before it is how a spreadsheet itself marks text; one that was there is marked as well, so
 * that what is read back is what was written.
 */
const formula = /^['\t\r\n]|^\s*[=+\-@＝＋－＠]/;

export const harmless = (text: string): string =>
  formula.test(text) ? `'${text}` : text;

/** The text as it was before it was made harmless. */
export const plainText = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
