import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { RunRecord } from '@business-relations/rules';
import { Run, RunBroken, Runs, RunSilent } from '../../engine/runs';
import { InEngine } from './sides';

const PORTION = 100;

/** All that a run has, in portions that one answer carries. */
async function askAll(runs: Runs, run: Run): Promise<RunRecord> {
  let record = await runs.ask(run, { after: 0, most: PORTION });
  const events = [...record.events];
  while (record.events.length === PORTION) {
    const after = events.at(-1)?.seq ?? 0;
    record = await runs.ask(run, { after, most: PORTION });
    events.push(...record.events);
  }
  return { ...record, events };
}

/** What a run has from before this number. One that can't be run any more has nothing: it is named as lost. */
async function eventsBefore(
  runs: Runs,
  run: Run,
  first: number,
): Promise<RecordedEvent[]> {
  try {
    const { events } = await askAll(runs, run);
    return events.filter(({ seq }) => seq < first);
  } catch (error) {
    if (error instanceof RunBroken) return [];
    throw error;
  }
}

async function whatEarlierRunsHave(
  runs: Runs,
  earlier: Run[],
  events: RecordedEvent[],
  seq: number | undefined,
  isMissing: (before: number) => boolean,
): Promise<RecordedEvent[]> {
  let first = events.at(0)?.seq ?? (seq ?? 0) + 1;
  const found: RecordedEvent[] = [];
  for (const run of earlier) {
    if (first <= 1 || !isMissing(first)) break;
    const more = await eventsBefore(runs, run, first);
    found.unshift(...more);
    first = more.at(0)?.seq ?? first;
  }
  return found;
}

/**
 * What the engine has of a case. Earlier runs are asked only for what the latest one hasn't itself: `isMissing` tells
 * whether the record lacks something from before this number.
 */
export async function askEngine(
  runs: Runs,
  caseId: string,
  isMissing: (before: number) => boolean,
): Promise<InEngine> {
  const [latest, ...earlier] = await runs.of(caseId);
  if (!latest) return { run: 'none' };
  try {
    const record = await askAll(runs, latest);
    const { epoch, case: current, events, projected } = record;
    return {
      run: 'answers',
      latest,
      epoch,
      ...(current && { case: current }),
      projected,
      events,
      earlier: await whatEarlierRunsHave(
        runs,
        earlier,
        events,
        current?.seq,
        isMissing,
      ),
    };
  } catch (error) {
    if (error instanceof RunSilent) {
      return { run: 'silent', latest, why: error.why };
    }
    if (error instanceof RunBroken) {
      return { run: 'broken', latest, why: error.why };
    }
    throw error;
  }
}
