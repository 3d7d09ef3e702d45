/** What opens a direction inside a text, and what closes it (Unicode Bidirectional Algorithm, UAX #9, section 2). */
const popDirection = '\u202C';
const popIsolate = '\u2069';
const closes: Record<string, string> = {
  '\u202A': popDirection,
  '\u202B': popDirection,
  '\u202D': popDirection,
  '\u202E': popDirection,
  '\u2066': popIsolate,
  '\u2067': popIsolate,
  '\u2068': popIsolate,
};

const control = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text that ends every direction that it begins. Left open, one would turn around what stands after it in a sentence:
 * in "approved “…” for SEK 340,000" the amount.
 */
export function withDirectionsClosed(text: string): string {
  const open: string[] = [];
  for (const [character] of text.matchAll(control)) {
    const closing = closes[character];
    if (closing) {
      open.push(closing);
    } else if (character === popDirection) {
      // Inside an isolate it ends nothing that began before that.
      if (open.at(-1) === popDirection) open.pop();
    } else if (open.includes(popIsolate)) {
      open.length = open.lastIndexOf(popIsolate);
    }
  }
  return text + open.reverse().join('');
}
