/**
 * Calls drawn at random from the served OpenAPI document, a round as each of several people, until there were enough.
 * Started by `npm run fuzz`, which says by the environment where the product is.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { known } from './known.mjs';
import { watchRecord } from './leftBehind.mjs';
import { people, tokenOf } from './people.mjs';
import { round } from './round.mjs';

const {
  BUSINESS_RELATIONS_URL: address,
  FUZZ_DATABASE: database,
  FUZZ_FOLDER: folder,
} = process.env;
const wanted = Number(process.env.FUZZ_CALLS);
const seed = Number(process.env.FUZZ_SEED);

const answersSoFar = async () =>
  (await readFile(join(folder, 'answers.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));

/** About sixty operations: a round is some fifteen hundred calls, a few minutes at most. */
const EXAMPLES = Math.max(1, Math.min(25, Math.ceil(wanted / 60)));

await writeFile(
  join(folder, 'known.json'),
  JSON.stringify(await known(address)),
);
const record = await watchRecord(database);

let answers = [];
let failed = false;
for (let nth = 0; answers.length < wanted; nth += 1) {
  const person = people[nth % people.length];
  const { passed, log: text } = await round({
    address,
    folder,
    token: await tokenOf(address, person),
    seed: seed + nth,
    examples: EXAMPLES,
  });
  failed ||= !passed;
  const before = answers.length;
  answers = await answersSoFar();
  const calls = answers.length - before;
  console.log(
    `${passed ? '✓' : '✗'} ${calls} calls as ${person}, seed ${seed + nth}`,
  );
  if (!passed) console.log(await readFile(text, 'utf8'));
  if (calls === 0) break;
}

const leftBehind = await record.leftBehind(answers);
for (const id of leftBehind) {
  console.log(`✗ ${id} was recorded, and answered as refused`);
}
const byStatus = Object.entries(
  Object.groupBy(answers, ({ status }) => status),
).map(([status, those]) => `${status}: ${those.length}`);
console.log(
  `${answers.length} calls (${byStatus.join(', ')}), ${leftBehind.length} left behind`,
);
process.exitCode = failed || leftBehind.length > 0 ? 1 : 0;
