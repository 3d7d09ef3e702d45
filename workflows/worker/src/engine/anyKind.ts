import { CaseRules, CaseRun } from '@business-relations/rules';
import { workflowInfo } from '@temporalio/workflow';
import { Options, runCase } from './runCase';

/**
 * Temporal's SDK notes for each open promise of a workflow where it was made, and looks each frame up in the source map.
 * V8's ten frames took 8 kB of a case (docs/benchmarks.md, “A worker's memory”); the first two of
 * these are the SDK's own.
 */
Error.stackTraceLimit = 5;

/**
 * A workflow for every kind of case, to be the `default` export of a workflow module: each kind is a workflow type of
 * the same name. A run whose kind this worker doesn't know waits for one that does: the error is no failure of the run.
 */
export const workflowOfAnyKind =
  (rules: Record<string, CaseRules>, options?: Options) =>
  (run: CaseRun): Promise<void> => {
    const { workflowType } = workflowInfo();
    const ofKind = rules[workflowType];
    if (!ofKind) {
      throw new Error(
        `This worker has no rules for cases of the kind “${workflowType}”`,
      );
    }
    return runCase(ofKind, run, options);
  };
