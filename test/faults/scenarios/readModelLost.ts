import { compare } from '../check/compare';
import { countOf } from '../check/Findings';
import { standingOf } from '../check/standingOf';
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

const FEWEST = 2;
const COMMANDS_OF_EACH = 6;

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
  const { product, crew, chance, decisions, wrong } = stage;
  const { db } = product;
  const each = Math.max(FEWEST, Math.floor(decisions / COMMANDS_OF_EACH));
  const walk = { chance, budget: new Budget(3 * each), pace: 0 };
  const ids = await openCases(crew, 'sales', walk, 3 * each);
  const rows = await Promise.all(ids.map(id => rowOf(db, id)));
  await writeInEach(crew.of('sales').asker, ids, 'Before it was lost');
  for (const [nth, id] of ids.entries()) {
    if (nth < each) await deleteReadModel(db, id);
    else if (nth < 2 * each) await setBack(db, rows[nth]);
    else await loseLastEvents(db, id, 1);
  }
  // Who would not see this would see nothing else either.
  for (const id of ids) {
    const seen = compare([], await standingOf(product, id));
    if (countOf(seen) === 0) wrong(`The check does not see case ${id}`);
  }
  const found = await reconciled(stage);
  ids
    .filter(id => !found.some(finding => finding.startsWith(id)))
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
  const lost = await loseLastEvents(product.db, id, 1);
  const found = await repair(crew.director, 'reconcile');
  const named = await findingsOf(crew.director, found);
  if (
    !named.some(each => each.startsWith(`${id}: repair-events-lost ${lost},`))
  ) {
    wrong(`Lost events of case ${id} are not named: ${named.join('; ')}`);
  }
  await repair(crew.director, 'resume');
  const { asker } = crew.of('sales');
  const unheard = await writeInEach(asker, [id], 'It goes on after them');
  if (unheard.length > 0) wrong(`Case ${id} does not go on without them`);
}

export const readModelLost: Scenario = {
  number: 10,
  title: 'rows and events are deleted or set back, and reconciled',
  share: 0.005,
  async run(stage) {
    await whatTheWorkflowsHave(stage);
    await whatNobodyHas(stage);
  },
};
