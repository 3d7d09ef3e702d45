import { Budget } from '../people/Course';
import { Ledger } from '../people/Ledger';
import { openCases, writeInEach } from '../people/openCases';
import {
  deleteReadModel,
  loseLastEvents,
  rowOf,
  setBack,
} from '../people/readModel';
import { findingsOf, foundNothing, repair } from '../people/repairs';
import { Scenario, Stage } from './Scenario';

const EACH = 3;

async function reconciled({ crew, wrong }: Stage): Promise<string[]> {
  const { director } = crew;
  const tried = await repair(director, 'reconcile', { dryRun: true });
  const mended = await repair(director, 'reconcile');
  if (tried.counts.wouldBeMended !== mended.counts.mended) {
    wrong(
      `A dry run would have mended ${tried.counts.wouldBeMended}, reconcile mended ${mended.counts.mended}`,
    );
  }
  const again = await repair(director, 'reconcile');
  if (!foundNothing(again)) {
    const found = await findingsOf(director, again);
    wrong(`reconcile, run again, found: ${found.join('; ')}`);
  }
  return findingsOf(director, mended);
}

/** Rows are gone or set back, and the last events of some cases: the workflows have them. */
async function whatTheWorkflowsHave(stage: Stage) {
  const { product, crew, chance, wrong } = stage;
  const { db } = product;
  const walk = { chance, budget: new Budget(3 * EACH), pace: 0 };
  const ids = await openCases(crew, 'sales', walk, 3 * EACH);
  const rows = await Promise.all(ids.map(id => rowOf(db, id)));
  await writeInEach(crew.of('sales').asker, ids, 'Before it was lost');
  for (const [nth, id] of ids.entries()) {
    if (nth < EACH) await deleteReadModel(db, id);
    else if (nth < 2 * EACH) await setBack(db, rows[nth]);
    else await loseLastEvents(db, id, 1);
  }
  const found = await reconciled(stage);
  ids
    .filter(id => !found.some(each => each.startsWith(id)))
    .forEach(id => wrong(`reconcile did not find case ${id}`));
}

/** The last event of a case is gone and no workflow has it either: it is named, with its number. */
async function whatNobodyHas(stage: Stage) {
  const { product, chance, wrong } = stage;
  // Lost for good, so that it is no part of what is held against the ledger.
  const crew = stage.crew.with(new Ledger());
  const walk = { chance, budget: new Budget(1), pace: 0 };
  const [id] = await openCases(crew, 'sales', walk, 1);
  await writeInEach(crew.of('sales').asker, [id], 'Nobody will know');
  await product.temporalClient.workflowService.deleteWorkflowExecution({
    namespace: 'default',
    workflowExecution: { workflowId: id },
  });
  await loseLastEvents(product.db, id, 1);
  const found = await repair(crew.director, 'reconcile');
  const named = await findingsOf(crew.director, found);
  if (!named.some(each => each.startsWith(`${id}: repair-events-lost`))) {
    wrong(`Lost events of case ${id} are not named: ${named.join('; ')}`);
  }
}

export const readModelLost: Scenario = {
  number: 10,
  title: 'rows and events are deleted or set back, and reconciled',
  async run(stage) {
    await whatTheWorkflowsHave(stage);
    await whatNobodyHas(stage);
  },
};
