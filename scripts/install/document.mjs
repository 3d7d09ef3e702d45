/** ` ```sh title="app" `: what kind of text it is, and the file or the place that it is for. */
const FENCE = /^```(\w+)(?: title="([^"]+)")?$/;
const HEADING = /^(#+) (.*)$/;

/**
 * The blocks of a Markdown document that carry a title, each with the headings that it stands below.
 *
 * @param {string} text
 * @returns {{language: string, title: string, headings: string[], text: string, line: number}[]}
 */
export function blocksOf(text) {
  const blocks = [];
  let headings = [];
  let open;
  text.split('\n').forEach((line, index) => {
    if (open) {
      if (line === '```') {
        if (open.title) {
          const { lines, ...block } = open;
          blocks.push({ ...block, text: lines.join('\n') });
        }
        open = undefined;
      } else open.lines.push(line);
      return;
    }
    const [, language, title] = line.match(FENCE) ?? [];
    if (language) {
      open = { language, title, headings, line: index + 1, lines: [] };
      return;
    }
    const [, level, heading] = line.match(HEADING) ?? [];
    if (level) headings = [...headings.slice(0, level.length - 1), heading];
  });
  if (open) throw new Error(`The block of line ${open.line} has no end`);
  return blocks;
}
