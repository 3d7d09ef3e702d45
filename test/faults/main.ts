/**
 * `yarn faults`: kills parts of the running product while people go on with their cases, and then looks whether
 * everything that they were told is so.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from './check/check';
import { appoint } from './people/appoint';
import { Crew } from './people/Crew';
import { Ledger } from './people/Ledger';
import { state } from './processes/places';
import { Product } from './processes/Product';
import { Randomness } from './randomness';
import { isGood, linesOf, Result, resultOf, totalLine } from './report';
import { rows, scenarios } from './scenarios';
import { Scenario } from './scenarios/Scenario';
import { Wishes, wishesIn } from './wishes';

const say = (line: string) => process.stdout.write(`${line}\n`);

type Played = {
  scenario: Scenario;
  ledger: Ledger;
  wrong: string[];
  notes: string[];
  begun: number;
};

async function play(
  scenario: Scenario,
  product: Product,
  { seed, outages, decisions }: Wishes,
): Promise<Played> {
  const begun = Date.now();
  const ledger = new Ledger();
  const wrong: string[] = [];
  const notes: string[] = [];
  try {
    await scenario.run({
      product,
      crew: new Crew(product.addresses, ledger),
      chance: Randomness.from(seed, 'scenario', scenario.number),
      seed,
      decisions: Math.ceil(decisions * scenario.share),
      outages,
      wrong: sentence => wrong.push(sentence),
      note: sentence => notes.push(sentence),
    });
  } catch (error) {
    wrong.push(`It broke off: ${error instanceof Error ? error.stack : error}`);
  }
  return { scenario, ledger, wrong, notes, begun };
}

/** Plays these at the same time, and compares when all of it has come to rest. */
async function playRow(
  row: Scenario[],
  product: Product,
  wishes: Wishes,
): Promise<Result[]> {
  const played = await Promise.all(
    row.map(scenario => play(scenario, product, wishes)),
  );
  await product.heal();
  const results: Result[] = [];
  for (const { scenario, ledger, wrong, notes, begun } of played) {
    const checked = await check(product, ledger);
    const milliseconds = Date.now() - begun;
    results.push(resultOf(scenario, checked, { wrong, notes, milliseconds }));
  }
  return results;
}

function chosenRows({ scenarios: numbers, together }: Wishes): Scenario[][] {
  const unknown = numbers.filter(
    wish => !scenarios.some(({ number }) => number === wish),
  );
  if (unknown.length > 0) {
    throw new Error(`There is no scenario ${unknown.join(', ')}`);
  }
  const isChosen = ({ number }: Scenario) =>
    numbers.length === 0 || numbers.includes(number);
  const chosen = rows.map(row => row.filter(isChosen));
  const split = together ? chosen : chosen.flat().map(scenario => [scenario]);
  return split.filter(row => row.length > 0);
}

async function run(wishes: Wishes): Promise<boolean> {
  const chosen = chosenRows(wishes);
  const product = await Product.prepare();
  const results: Result[] = [];
  try {
    await product.start();
    await appoint(new Crew(product.addresses));
    say(`Seed ${wishes.seed}, about ${wishes.decisions} decisions in all`);
    for (const row of chosen) {
      const played = await playRow(row, product, wishes);
      results.push(...played);
      played.flatMap(linesOf).forEach(say);
    }
    say(totalLine(results));
  } finally {
    await product.end();
    const withLines = results.map(each => ({ ...each, lines: linesOf(each) }));
    await writeFile(join(state, 'results.json'), JSON.stringify(withLines));
  }
  return results.length === chosen.flat().length && results.every(isGood);
}

run(wishesIn(process.argv.slice(2))).then(
  good => {
    process.exitCode = good ? 0 : 1;
  },
  error => {
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exitCode = 1;
  },
);
