/** What everybody is answered, by action and by who asks. */
export type Table = Record<string, Record<string, string>>;

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim().replaceAll('`', ''));

/** Reads the tables of `docs/who-may-do-what.md`: the first column is the action, the others who asks. */
export function readTable(markdown: string): Table {
  const table: Table = {};
  let callers: string[] = [];
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|') || /^\|[ :-]+\|[ |:-]*$/.test(line)) continue;
    const [action, ...cells] = cellsOf(line);
    if (action === 'action') callers = cells;
    else {
      table[action] = Object.fromEntries(
        callers.map((caller, column) => [caller, cells[column] ?? '']),
      );
    }
  }
  return table;
}
