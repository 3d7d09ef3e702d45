const sameButForSpace = (one, other) => one.trim() === other.trim();

/** Where these lines stand one after the other, from a line on; -1 where nowhere. */
function findLines(lines, wanted, from) {
  for (let at = from; at + wanted.length <= lines.length; at += 1) {
    if (wanted.every((line, i) => sameButForSpace(lines[at + i], line))) {
      return at;
    }
  }
  return -1;
}

/**
 * Applies a diff as people write it into documents: lines that are there already, lines with a plus that come to them,
 * lines with a minus that go, and `@@` between places that lie apart. Each place is looked for below the one before.
 *
 * @param {string} text
 * @param {string} diff
 * @returns the text with what is new
 */
export function patched(text, diff) {
  let lines = text.split('\n');
  let from = 0;
  for (const hunk of diff.split(/^@@.*$/m)) {
    const told = hunk.split('\n').filter(line => line !== '');
    const there = told.filter(line => !line.startsWith('+'));
    const at = findLines(
      lines,
      there.map(line => line.slice(1)),
      from,
    );
    if (at < 0) {
      throw new Error(
        `There is no place for this, since nothing like it is in the file:\n${there.join('\n')}`,
      );
    }
    const kept = [...lines.slice(at, at + there.length)];
    const result = told.flatMap(line => {
      if (line.startsWith('+')) return [line.slice(1)];
      const original = kept.shift();
      return line.startsWith('-') ? [] : [original];
    });
    lines = [
      ...lines.slice(0, at),
      ...result,
      ...lines.slice(at + there.length),
    ];
    from = at + result.length;
  }
  return lines.join('\n');
}
