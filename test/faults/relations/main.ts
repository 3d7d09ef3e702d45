/**
 * `npm run faults -- --relations 20000`: what the catalog shows on each entity, at the size of a large business, while our
 * backends go away, changes gather, people leave. Afterwards all entities are compared with SQL.
 */
import { Randomness } from '../randomness';
import { numberOf, sizesOf } from './entities';
import { Installation } from './Installation';
import { Organisation } from './Organisation';
import { away } from './parts/away';
import { heldOpen } from './parts/heldOpen';
import { leavers } from './parts/leavers';
import { spoilt } from './parts/spoilt';
import { nothingDiffers, Part, secondsSince, Stage } from './Stage';
import { Standing } from './Standing';
import { Wishes, wishesIn } from './wishes';

const say = (line: string) => process.stdout.write(`${line}\n`);

const PATIENCE = { milliseconds: 900_000, quiet: 2_000 };

const parts: Part[] = [away, leavers, heldOpen];

function chosen({ only }: Wishes): Part[] {
  const unknown = only.find(name => !parts.some(part => part.name === name));
  if (unknown) throw new Error(`There is no part ${unknown}`);
  return parts.filter(({ name }) => only.length === 0 || only.includes(name));
}

/** Plays one, and says what came of it; whether it held. */
async function play(
  { name, title, play: begin }: Part,
  at: Omit<Stage, 'note' | 'wrong'>,
): Promise<boolean> {
  const begun = Date.now();
  const notes: string[] = [];
  const wrong: string[] = [];
  try {
    await begin({
      ...at,
      note: sentence => notes.push(sentence),
      wrong: sentence => wrong.push(sentence),
    });
  } catch (error) {
    wrong.push(`It broke off: ${error instanceof Error ? error.stack : error}`);
  }
  const held = wrong.length === 0;
  say(`${held ? '✓' : '✗'} ${name}: ${title}  ${secondsSince(begun)} s`);
  [...notes, ...wrong].forEach(sentence => say(`    ${sentence}`));
  return held;
}

const filled = (roles: number): Part => ({
  name: 'filled',
  title: 'all roles are there, and the catalog shows them',
  async play(stage) {
    const { organisation, installation, standing, wrong, note } = stage;
    await organisation.assigns(roles);
    await installation.does('business-relations-effective-relations');
    const begun = Date.now();
    nothingDiffers(
      stage,
      await standing.computed(),
      'Our backend has computed',
    );
    nothingDiffers(stage, await standing.settled(), 'The catalog shows');
    const seconds = secondsSince(begun);
    const relations = (await standing.inCatalog()).length / 2;
    if (relations < roles / 2) wrong('Hardly any role shows');
    note(
      `${numberOf(organisation.sizes)} entities, ${roles} roles, ${relations} relations on entities; shown ${seconds} s after they were computed`,
    );
  },
});

async function run(wishes: Wishes): Promise<boolean> {
  const { FAULTS_POSTGRES: postgres } = process.env;
  if (!postgres) {
    throw new Error(
      'FAULTS_POSTGRES is not set. Run this by: npm run faults -- --relations 20000',
    );
  }
  const all = chosen(wishes);
  const sizes = sizesOf(wishes.entities);
  // Some leave twice, and somebody has to be left.
  if (wishes.leavers * 3 > sizes.people) {
    throw new Error(`Of ${sizes.people} people no ${wishes.leavers} can leave`);
  }
  const begun = Date.now();
  const installation = await Installation.prepare(postgres);
  try {
    await installation.start(sizes);
    say(
      `Seed ${wishes.seed}; the catalog has ${numberOf(sizes)} entities after ${secondsSince(begun)} s`,
    );
    const at = {
      installation,
      wishes,
      standing: new Standing(installation.databases, PATIENCE),
      organisation: new Organisation(
        installation.databases.relations,
        Randomness.from(wishes.seed, 'relations'),
        sizes,
      ),
    };
    let held = true;
    // That it would notice belongs to each run.
    for (const part of [filled(wishes.roles), spoilt, ...all]) {
      held = (await play(part, at)) && held;
    }
    return held;
  } finally {
    await installation.end();
  }
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
