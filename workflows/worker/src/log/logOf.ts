import { DefaultLogger, Logger, LogLevel } from '@temporalio/worker';
import { attributesOf, lineOf } from './lineOf';

/** Least grave first. */
const levels: LogLevel[] = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR'];

/** Runs of which it is remembered whose they are. */
const MOST_RUNS = 10_000;

/**
 * The worker's log: ours, that of the workflows, and that of Temporal's SDK. Every line about a case has its id as
 * `case`, also those of the SDK's Rust part, which names only the run: whose it is was said when the run began.
 */
export function logOf(
  level: LogLevel = 'INFO',
  write: (line: string) => void = line => process.stderr.write(`${line}\n`),
): Logger {
  const caseByRun = new Map<string, string>();

  const learn = (runId: unknown, ofCase: unknown) => {
    if (typeof runId !== 'string' || typeof ofCase !== 'string') return;
    caseByRun.delete(runId);
    caseByRun.set(runId, ofCase);
    for (const oldest of caseByRun.keys()) {
      if (caseByRun.size <= MOST_RUNS) return;
      caseByRun.delete(oldest);
    }
  };

  const least = levels.indexOf(level);
  // All levels come by here, so that also what isn't shown tells whose a run is.
  return new DefaultLogger('TRACE', entry => {
    const meta = attributesOf(entry.meta ?? {}, run => caseByRun.get(run));
    learn(meta.runId, meta.case);
    if (levels.indexOf(entry.level) >= least) {
      write(lineOf({ ...entry, meta }));
    }
  });
}
