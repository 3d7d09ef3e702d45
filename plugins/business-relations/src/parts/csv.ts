/**
 * A spreadsheet would run a cell that begins so as a formula, also in the full width of Japanese keyboards, and after
 * white space that some of them strip (OWASP, "CSV injection").
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const field = (text: string) => {
  const harmless = formula.test(text) ? `'${text}` : text;
  // A semicolon separates fields where a comma is the decimal sign, as in Sweden.
  return /[",;\r\n]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
};

/** Rows as RFC 4180 has them. */
export const csv = (rows: string[][]): string =>
  rows.map(row => `${row.map(field).join(',')}\r\n`).join('');

/** Hands a file to whoever looks at the page. */
export function download(name: string, content: string): void {
  // The mark at the beginning lets spreadsheets read å, ä and ö.
  const blob = new Blob(['\uFEFF', content], {
    type: 'text/csv;charset=utf-8',
  });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
