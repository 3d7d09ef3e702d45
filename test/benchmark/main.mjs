/**
 * What the product costs, beside what it stands on: see docs/benchmarks.md. `npm run benchmark` starts it.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../scripts/failure.mjs';
import { local, shown } from '../../scripts/places.mjs';
import { command } from '../../scripts/process/command.mjs';
import { measures } from './measures/index.mjs';
import { Stage } from './stage/index.mjs';
import { rowOf, tableOf } from './table.mjs';

const usage = `npm run benchmark -- [--only NAME]... [--short]

  --only NAME   this measure alone; may be repeated
  --short       small numbers, to try it out: its figures say little

Measures: ${measures.map(({ name }) => name).join(', ')}
`;

/** How much of everything; `short` is there to see that it works. */
const sizes = {
  usual: {
    rounds: 5,
    times: 20,
    assignments: 1_000_000,
    cases: 100_000,
    open: 1_000,
    entities: 20_000,
    domain: 3_000,
    rows: 50_000,
  },
  short: {
    rounds: 3,
    times: 6,
    assignments: 20_000,
    cases: 5_000,
    open: 50,
    entities: 500,
    domain: 300,
    rows: 1_000,
  },
};

function wishes() {
  const options = {
    only: { type: 'string', multiple: true },
    short: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Failure(`${error.message}\n\n${usage}`);
  }
}

function chosen(only) {
  const unknown = only?.find(
    name => !measures.some(each => each.name === name),
  );
  if (unknown) {
    throw new Failure(`There is no measure ${unknown}.\n\n${usage}`);
  }
  return measures.filter(({ name }) => !only || only.includes(name));
}

await command(async () => {
  const { only, short, help } = wishes();
  if (help) {
    console.log(usage);
    return 0;
  }
  const stage = await Stage.empty();
  const taken = [];
  for (const measure of chosen(only)) {
    const result = await measure.take(stage, short ? sizes.short : sizes.usual);
    taken.push({ measure, row: rowOf(measure, result) });
  }
  const file = join(local, 'benchmark.json');
  const rows = taken.map(({ row }) => row);
  await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`\n${tableOf(taken)}\n\n${shown(file)}`);
  return rows.every(({ ok }) => ok) ? 0 : 1;
});
