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
import { isGood, linesOf, Result, resultOf } from './report';
import { scenarios } from './scenarios';
import { Scenario } from './scenarios/Scenario';
import { Wishes, wishesIn } from './wishes';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function play(
  scenario: Scenario,
  product: Product,
  { seed, outages }: Wishes,
  decisions: number,
): Promise<Result> {
  const begun = Date.now();
  const ledger = new Ledger();
  const wrong: string[] = [];
  try {
    await scenario.run({
      product,
      crew: new Crew(product.addresses, ledger),
      chance: Randomness.from(seed, 'scenario', scenario.number),
      seed,
      decisions,
      outages,
      wrong: sentence => wrong.push(sentence),
    });
  } catch (error) {
    wrong.push(`It broke off: ${error instanceof Error ? error.stack : error}`);
  }
  await product.heal();
  const checked = await check(product, ledger);
  return resultOf(scenario, checked, wrong, Date.now() - begun);
}

async function run(wishes: Wishes): Promise<boolean> {
  const chosen = scenarios.filter(
    ({ number }) => !wishes.scenario || number === wishes.scenario,
  );
  if (!chosen.length) {
    throw new Error(`There is no scenario ${wishes.scenario}`);
  }
  const product = await Product.prepare();
  const results: Result[] = [];
  try {
    await product.start();
    await appoint(new Crew(product.addresses));
    const decisions = Math.ceil(wishes.decisions / chosen.length);
    say(`Seed ${wishes.seed}, about ${decisions} decisions a scenario`);
    for (const scenario of chosen) {
      const result = await play(scenario, product, wishes, decisions);
      results.push(result);
      linesOf(result).forEach(say);
    }
  } finally {
    await product.end();
    await writeFile(join(state, 'results.json'), JSON.stringify(results));
  }
  return results.length === chosen.length && results.every(isGood);
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
