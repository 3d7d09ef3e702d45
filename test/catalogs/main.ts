/**
 * `npm run test:catalogs`: from a catalog and a table of budgets to every service answering who decides. A product runs
 * on the catalog already:
 *
 *     main.ts ADDRESS TABLE
 *
 * The table is imported, everybody who is named takes on what they are asked, account managers are named, and at each
 * step every service either answers every question or stands among the findings. Ends with 1 where one does neither.
 */
import {
  EntityRef,
  questions,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  bringsNothing,
  givesBackTheSame,
  importTable,
  preview,
  tableIn,
} from './importing';
import { verdictOn } from './judge';
import { Organisation } from './Organisation';
import {
  accountManagersAreNamed,
  everybodyTakesAll,
  headsFillVacancies,
  officesAreFilled,
} from './people';

const SHOWN = 10;

/** Who decides on something new depends on who asks: it is of no service that there is. */
const aboutAService = questions.filter(question => question !== 'new');

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Does something and says what it came to, after how long. */
async function step<T>(
  title: string,
  work: () => Promise<T>,
  cameTo: (done: T) => string,
): Promise<T> {
  const begun = Date.now();
  const done = await work();
  const time = `${((Date.now() - begun) / 1_000).toFixed(1)} s`;
  say(`  ${title.padEnd(24)} ${cameTo(done)}  ${time}`);
  return done;
}

type Standing = {
  answered: number;
  among: number;
  neither: string[];
  kinds: Map<string, number>;
};

/** Every question about every service. */
async function standing(
  of: Organisation,
  services: readonly EntityRef[],
): Promise<Standing> {
  const findings = await of.findings();
  const neither: string[] = [];
  const unanswered = new Set<EntityRef>();
  for (const question of aboutAService) {
    for (const answer of await of.answers(services, question)) {
      const verdict = verdictOn(answer, findings);
      if (verdict !== 'answered') unanswered.add(answer.entity);
      if (verdict === 'neither') neither.push(`${answer.entity}: ${question}`);
    }
  }
  const kinds = new Map<string, number>();
  for (const { kind } of findings.items) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return {
    answered: services.length - unanswered.size,
    among: unanswered.size,
    neither,
    kinds,
  };
}

const inWords = ({ answered, among, neither, kinds }: Standing) =>
  [
    `${answered} services answer every question`,
    `${among} stand among the findings`,
    `${neither.length} answers are missing without one`,
    `findings: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ') || 'none'}`,
  ].join('; ');

async function check(address: string, file: string): Promise<number> {
  const table = await tableIn(file);
  const anybody = await Organisation.at(address);
  await step(
    'Catalog',
    () => anybody.isRead(),
    count => `${count} entities`,
  );
  const services = await anybody.services();
  await step(
    'Known to us',
    () => anybody.knows(services),
    () => `${services.length} services`,
  );
  const named = await preview(anybody, table);
  const of = await Organisation.at(
    address,
    new Set(named.rows.flatMap(({ holder }) => holder ?? [])),
  );
  let wrong = 0;
  const look = async (when: string) => {
    const { neither } = await step(when, () => standing(of, services), inWords);
    for (const each of neither.slice(0, SHOWN)) say(`    ✗ ${each}`);
    wrong += neither.length;
  };
  const isSame = async (
    what: string,
    changes: () => Promise<object | undefined>,
  ) => {
    const counts = await step(what, changes, found =>
      found ? `✗ ${JSON.stringify(found)}` : 'changes nothing',
    );
    wrong += counts ? 1 : 0;
  };

  await look('Before');
  const { plan, rows } = await step(
    'Table',
    () => preview(of, table),
    ({ counts, brings }) =>
      `${counts.new} new, ${counts.nothing} for nobody; brings ${brings.units} units and ${brings.people} people`,
  );
  await step(
    'Imported, asked',
    () => importTable(of, table, plan),
    ({ steps, refused }) => `${steps} asked, ${refused} refused`,
  );
  await look('Asked');
  await step(
    'Everybody takes all on',
    () => everybodyTakesAll(of),
    ({ people, roles, rounds }) =>
      `${roles} roles by ${people} people, the last in round ${rounds}`,
  );
  await look('Accepted');
  await step(
    'Account managers',
    () => accountManagersAreNamed(of),
    count => `${count} proposed`,
  );
  await step(
    'IT’s offices',
    () => officesAreFilled(of),
    count => `${count} proposed`,
  );
  await step(
    'Heads propose',
    () => headsFillVacancies(of, rows),
    count => `${count} orderers for units without a head`,
  );
  await step(
    'They take all on, too',
    () => everybodyTakesAll(of),
    ({ people, roles, rounds }) =>
      `${roles} roles by ${people} people, the last in round ${rounds}`,
  );
  await look('In the end');
  await isSame('The same table again', () => bringsNothing(of, table));
  await isSame('What is exported', () => givesBackTheSame(of));
  return wrong;
}

const [address, file] = process.argv.slice(2);
check(address, file).then(
  wrong => {
    say(
      wrong === 0 ? '✓ Every service answers, or is a finding' : '✗ See above',
    );
    process.exitCode = wrong === 0 ? 0 : 1;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
