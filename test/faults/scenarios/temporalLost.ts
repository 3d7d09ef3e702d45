import { isDeepStrictEqual } from 'node:util';
import { runOf } from '../check/standingOf';
import { Budget } from '../people/Course';
import { openCases, writeInEach } from '../people/openCases';
import { findingsOf, foundNothing, repair } from '../people/repairs';
import { Scenario, Stage } from './Scenario';

const FEWEST = 10;
const MOST = 50;

/** Where a case stands, and by when what is expected of whom. */
async function standOf({ product }: Stage, id: string) {
  const run = await runOf(product.temporalClient, id);
  return { seq: run?.case?.seq, due: run?.case?.due };
}

export const temporalLost: Scenario = {
  number: 9,
  title: "Temporal's state is deleted while cases are open, and resumed",
  share: 0.01,
  async run(stage) {
    const { product, crew, chance, decisions, wrong } = stage;
    const count = Math.min(MOST, Math.max(FEWEST, decisions / 2));
    const walk = { chance, budget: new Budget(count), pace: 0 };
    const ids = await openCases(crew, 'claims', walk, count);
    const before = await Promise.all(ids.map(id => standOf(stage, id)));

    await product.kept.temporal.replace();
    await product.heal();
    const resumed = await repair(crew.director, 'resume');
    if (resumed.state !== 'done' || resumed.counts.notMended > 0) {
      wrong(`resume ended so: ${JSON.stringify(resumed)}`);
    }
    const after = await Promise.all(ids.map(id => standOf(stage, id)));
    ids
      .filter((_, nth) => !isDeepStrictEqual(after[nth], before[nth]))
      .forEach(id => wrong(`Case ${id} is not what it was`));

    const again = await repair(crew.director, 'resume');
    if (!foundNothing(again)) {
      const found = await findingsOf(crew.director, again);
      wrong(`resume, run twice, found: ${found.join('; ')}`);
    }
    const { asker } = crew.of('claims');
    const unheard = await writeInEach(asker, ids, 'It goes on');
    unheard.forEach(id => wrong(`Case ${id} takes no more commands`));
  },
};
