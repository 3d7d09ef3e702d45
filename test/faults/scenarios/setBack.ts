import { Budget } from '../people/Course';
import { openCases, writeInEach } from '../people/openCases';
import { findingsOf, foundNothing, repair } from '../people/repairs';
import { busyWhile } from '../people/traffic';
import { Kept } from '../processes/Kept';
import { Scenario, Stage } from './Scenario';

/** People do what they do, and all of it is carried out. */
const peopleGoOn = ({ crew, decisions, seed }: Stage, part: number) =>
  busyWhile(
    crew,
    {
      decisions: Math.ceil(decisions / 2),
      atOnce: 4,
      pace: 50,
      seed: seed + part,
    },
    async () => {},
  );

async function mend(stage: Stage, does: 'resume' | 'reconcile') {
  const { crew, wrong } = stage;
  const mended = await repair(crew.director, does);
  if (mended.state !== 'done' || mended.counts.notMended > 0) {
    const found = await findingsOf(crew.director, mended);
    wrong(`${does} ended so: ${mended.state}, ${found.join('; ')}`);
  }
  const again = await repair(crew.director, does);
  if (!foundNothing(again)) {
    const found = await findingsOf(crew.director, again);
    wrong(`${does}, run again, found: ${found.join('; ')}`);
  }
}

/**
 * In the order of docs/operating.md: workers are stopped before. Each remembers the runs that it has worked at, and would
 * answer for one as it no longer is.
 */
async function restore({ product }: Stage, kept: Kept, name: string) {
  await Promise.all(product.workers.map(worker => worker.end()));
  await kept.replace(name);
  await product.heal();
}

/** Postgres comes up with what a backup holds; Temporal is ahead of it. */
async function postgresSetBack(stage: Stage) {
  const { product } = stage;
  await product.kept.postgres.copy('earlier');
  await product.heal();
  await peopleGoOn(stage, 1);
  await restore(stage, product.kept.postgres, 'earlier');
  await mend(stage, 'reconcile');
}

/** Temporal comes up with what it was earlier; the record is ahead of it. */
async function temporalSetBack(stage: Stage) {
  const { product, crew, chance, wrong } = stage;
  const walk = { chance, budget: new Budget(4), pace: 0 };
  const ids = await openCases(crew, 'claims', walk, 4);
  await product.kept.temporal.copy('earlier');
  await product.heal();
  const { asker } = crew.of('claims');
  await writeInEach(asker, ids, 'After the copy was taken');
  await peopleGoOn(stage, 2);
  await restore(stage, product.kept.temporal, 'earlier');
  await mend(stage, 'resume');
  const unheard = await writeInEach(asker, ids, 'It goes on');
  unheard.forEach(id => wrong(`Case ${id} takes no more commands`));
}

/** A namespace was lost and its cases resumed; then it comes back as it was, and its runs with it. */
async function oldNamespaceComesBack(stage: Stage) {
  const { product, crew, chance, wrong } = stage;
  const walk = { chance, budget: new Budget(4), pace: 0 };
  const ids = await openCases(crew, 'sales', walk, 4);
  const { asker } = crew.of('sales');
  await product.kept.temporal.copy('old');
  await product.kept.temporal.replace();
  await product.heal();
  await mend(stage, 'resume');
  await writeInEach(asker, ids, 'In the new namespace');
  await restore(stage, product.kept.temporal, 'old');
  await mend(stage, 'resume');
  const unheard = await writeInEach(asker, ids, 'After the old one came back');
  unheard.forEach(id => wrong(`Case ${id} takes no more commands`));
}

const parts = {
  'Postgres set back': postgresSetBack,
  'Temporal set back': temporalSetBack,
  'an old namespace': oldNamespaceComesBack,
};

export const setBack: Scenario = {
  number: 11,
  title:
    'Postgres from a backup, Temporal from a copy, an old namespace that comes back',
  share: 0.17,
  async run(stage) {
    for (const [name, part] of Object.entries(parts)) {
      const begun = Date.now();
      await part(stage);
      stage.note(`${name} ${Math.round((Date.now() - begun) / 1000)} s`);
    }
  },
};
