/** From a moment up to another, in milliseconds since 1970: [start, end). */
export type Span = { start: number; end: number };

/** Spans in order and apart: those that overlap or touch are one, empty ones are none. */
export const united = (spans: Span[]): Span[] =>
  spans
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start)
    .reduce<Span[]>((apart, span) => {
      const last = apart.at(-1);
      return last && span.start <= last.end
        ? [
            ...apart.slice(0, -1),
            { start: last.start, end: Math.max(last.end, span.end) },
          ]
        : [...apart, span];
    }, []);

/** What is left of a span outside others, which are in order and apart. */
export function outside(span: Span, others: Span[]): Span[] {
  const left: Span[] = [];
  let { start } = span;
  for (const other of others) {
    if (other.start >= span.end) break;
    if (other.start > start) left.push({ start, end: other.start });
    start = Math.max(start, other.end);
  }
  return start < span.end ? [...left, { start, end: span.end }] : left;
}
