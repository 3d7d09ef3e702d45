import {
  CaseRules,
  CaseRun,
  COMMAND_UPDATE,
  Envelope,
  Outcome,
  RECORD_QUERY,
  RecordAsked,
  RunRecord,
} from '@business-relations/rules';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  isCancellation,
  log,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { dueTimesAtOnce } from './activities';
import { Alarms } from './alarms';
import { Commands } from './commands';
import { detailsOf } from './details';
import { Projecting } from './projecting';
import { RecordOfRun } from './recordOfRun';
import { DueTimesNow, RunningCase } from './runningCase';
import { makeSearchable } from './makeSearchable';
import { Turns } from './turns';

const command = defineUpdate<Outcome, [Envelope]>(COMMAND_UPDATE);

const whatIsRecorded = defineQuery<RunRecord, [RecordAsked]>(RECORD_QUERY);

/**
 * A case that is started again from the record asks it first, with nothing to tell, whether it may: where yet another
 * run has taken over meanwhile, it ends before it does anything.
 */
const isTakenUp = ({ epoch, case: stored }: CaseRun) =>
  stored !== undefined && stored.epoch < epoch;

const dueTimesNow: DueTimesNow = async deadlines => {
  try {
    return await dueTimesAtOnce(deadlines);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('Due times could not be computed yet', { error });
    return undefined;
  }
};

/**
 * Replaying a run of this length takes a quarter of a second; the server itself suggests four times as many. A smaller
 * number needs `patched()`: replayed with it, a run would end where it has gone on.
 */
const LONG = 1_000;

export type Options = {
  /** Events of a history after which the next quiet moment begins a new run. */
  continueAfter?: number;
};

/**
 * Runs a case of any kind from where `run` begins until it has ended and the record has all of it. What the case does is
 * the rules'; here is only what Temporal has to do with it.
 */
export async function runCase(
  rules: CaseRules,
  run: CaseRun,
  { continueAfter = LONG }: Options = {},
): Promise<void> {
  const projecting = new Projecting();
  const show = (current: RunningCase) =>
    setCurrentDetails(detailsOf(current, projecting));
  const record = new RecordOfRun(run.unprojected);
  const running = new RunningCase(rules, run, dueTimesNow, (step, current) => {
    record.add(step.events);
    projecting.add(step);
    show(current);
  });
  if (run.unprojected.length > 0 || isTakenUp(run)) {
    projecting.add({
      case: running.now,
      events: run.unprojected,
      carriedOut: [],
    });
  }
  if (running.isOpened) show(running);
  const turns = new Turns();
  const alarms = new Alarms(running, turns);
  const commands = new Commands(running, turns, alarms);

  setHandler(whatIsRecorded, asked => record.of(running, projecting, asked), {
    description: 'What happened in this run, for repairs.',
  });
  setHandler(command, commands.handle, {
    validator: commands.validate,
    description: 'Does something in the case; the one way to change it.',
  });

  const isQuiet = () =>
    allHandlersFinished() && turns.areFree && projecting.isDone;
  const isOver = () => {
    if (projecting.isTakenOver || commands.isRefusedToOpen) {
      return allHandlersFinished();
    }
    return running.hasEnded && isQuiet();
  };
  const isLong = () =>
    workflowInfo().continueAsNewSuggested ||
    workflowInfo().historyLength >= continueAfter;

  await Promise.race([
    condition(() => isOver() || (running.isOpened && isLong() && isQuiet())),
    // None of these ends before that; an error in one is an error of the run.
    alarms.run(),
    projecting
      .run((after, { searchable }) => {
        makeSearchable(rules, after.case, searchable);
        show(running);
      })
      .then(() => condition(isOver)),
  ]);
  if (!isOver()) {
    await continueAsNew<(next: CaseRun) => Promise<void>>(running.carriedOn());
  }
}
