import { CaseRules, CaseRun } from '@business-relations/rules';
import { workflowInfo } from '@temporalio/workflow';
import { Options, runCase } from './runCase';

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
