/**
 * `npm test`: every check there is, to the end even where one fails. The last line says how many passed and failed.
 *
 *     npm test
 *     npm run test:unit -- plugins/business-relations-backend/src/cases
 *     npm run test:browser -- decision
 *     npm run test:production
 *
 * Node is told to compile on its one thread: it hung twice at the very end, all tests passed, for ever between
 * `process.exit` and a compiling thread that waited for it (nodejs/node#54918).
 */
import { Failure } from './failure.mjs';
import { shown } from './places.mjs';
import { command } from './process/command.mjs';
import { isEnding } from './process/programs.mjs';
import { lastLines, seconds } from './process/steps.mjs';
import { setUp } from './setup/index.mjs';
import { browser } from './test/browser.mjs';
import { apiReports, format, lint, types } from './test/checks.mjs';
import { faults } from './test/faults.mjs';
import { packages } from './test/packages.mjs';
import { production } from './test/production.mjs';
import { scripts } from './test/scripts.mjs';
import { none, sum } from './test/totals.mjs';
import { unit } from './test/unit.mjs';

const stages = {
  scripts,
  types,
  lint,
  format,
  apiReports,
  packages,
  unit,
  faults,
  browser,
};
/**
 * What `npm test` runs, step by step; the tracks of a step at the same time. Checks and unit tests compute all the time,
 * while the faults and the browser wait half of it (measured 28 November 2026: 57 % of two cores beside the unit
 * tests' 95 %), and what both promise has to hold on a busy machine too.
 */
const order = [
  [['types'], ['scripts', 'lint', 'format']],
  [['unit']],
  [['faults', 'apiReports', 'packages'], ['browser']],
];
/** Takes minutes and the package registry: asked for by its name. */
const others = { production };
const titles = {
  scripts: 'Scripts',
  types: 'Types',
  lint: 'Lint',
  format: 'Format',
  apiReports: 'API reports',
  packages: 'Packages as others get them',
  unit: 'Rules, stores, processes, components, integration',
  faults: 'Faults, short',
  browser: 'Browser',
  production: 'Production',
};

function wishes([flag, only, ...selection]) {
  if (flag === undefined) return { steps: order, selection: [] };
  if (flag !== '--only' || !(only in stages || only in others)) {
    throw new Failure(
      `npm test takes no arguments. For a part: npm run test:unit -- PATH, or npm run test:browser -- NAME.`,
    );
  }
  return { steps: [[[only]]], selection };
}

async function carryOut(name, selection, options) {
  const begun = Date.now();
  const title = titles[name];
  try {
    const result = await { ...stages, ...others }[name](selection, options);
    // A check that has nothing to look at yet says nothing.
    if (!result.passed && !result.failed) return result;
    const time = seconds(Date.now() - begun);
    const counts = `${result.passed} passed, ${result.failed} failed`;
    console.log(`${result.failed ? '✗' : '✓'} ${title}: ${counts}  ${time}`);
    for (const line of result.lines ?? []) console.log(`  ${line}`);
    for (const { name: test, file, reason } of result.failures) {
      console.log(`  ✗ ${test}${file ? `  (${shown(file)})` : ''}`);
      for (const line of reason) console.log(`      ${line}`);
    }
    return result;
  } catch (error) {
    if (isEnding()) return new Promise(() => {});
    console.log(`✗ ${title}  ${seconds(Date.now() - begun)}`);
    console.log(
      `    ${error instanceof Failure ? error.message : error.stack}`,
    );
    if (error.log) {
      for (const line of await lastLines(error.log)) console.log(`    ${line}`);
      console.log(`    log: ${shown(error.log)}`);
    }
    return { ...none, failed: 1 };
  }
}

async function oneAfterAnother(names, selection, options) {
  let total = none;
  for (const name of names) {
    total = sum(total, await carryOut(name, selection, options));
  }
  return total;
}

await command(async () => {
  const { steps, selection } = wishes(process.argv.slice(2));
  const options = { visible: selection.length > 0 };
  let total = none;
  try {
    await setUp();
    for (const tracks of steps) {
      const totals = await Promise.all(
        tracks.map(names => oneAfterAnother(names, selection, options)),
      );
      total = totals.reduce(sum, total);
    }
  } catch (error) {
    console.log(error instanceof Failure ? error.message : error.stack);
    total = sum(total, { ...none, failed: 1 });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed || !total.passed ? 1 : 0;
});
