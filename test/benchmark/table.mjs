const figure = number =>
  number === undefined ? '–' : Number(number.toPrecision(3)).toString();

/** The row of a measure in `.local/benchmark.json`: `ratio` is held against `bar`, or `ours` where there is none. */
export function rowOf(measure, { ours, baseline, ratio }) {
  const { name, most, least } = measure;
  const held = ratio ?? ours;
  const ok =
    (most === undefined || held <= most) &&
    (least === undefined || held >= least);
  return {
    name,
    ours,
    baseline: baseline ?? null,
    ratio: ratio ?? null,
    bar: most ?? least ?? null,
    ok,
  };
}

const barOf = ({ most, least, unit }, isRatio) => {
  if (most === undefined && least === undefined) return '–';
  const sign = least === undefined ? '≤' : '≥';
  return `${sign} ${least ?? most}${isRatio ? '' : ` ${unit}`}`;
};

const head = ['', 'measure', 'ours', 'baseline', 'ratio', 'bar', 'aim'];

const lineOf = ({ measure, row }) => {
  const { unit, title, aim } = measure;
  return [
    row.ok ? '✓' : '✗',
    title,
    `${figure(row.ours)} ${unit}`,
    row.baseline === null ? '' : `${figure(row.baseline)} ${unit}`,
    row.ratio === null ? '' : figure(row.ratio),
    barOf(measure, row.ratio !== null),
    aim === undefined ? '–' : String(aim),
  ];
};

/** A line a measure, in columns. */
export function tableOf(taken) {
  const lines = [head, ...taken.map(lineOf)];
  const widths = head.map((_, column) =>
    Math.max(...lines.map(line => line[column].length)),
  );
  return lines
    .map(line =>
      line
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
