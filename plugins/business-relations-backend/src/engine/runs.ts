import { CaseRun, RecordAsked, RunRecord } from '@business-relations/rules';

/** A run of a case, as the engine lists it. */
export type Run = {
  caseId: string;
  runId: string;
  kind: string;
  /** It still runs; one that has ended can be asked as long as the engine keeps it. */
  isOpen: boolean;
};

/** The engine, or the place in it where our runs are, can't be reached: no case would fare better. */
export class EngineAway extends Error {
  constructor(readonly why: string) {
    super(`The engine can't be reached: ${why}`);
    this.name = 'EngineAway';
  }
}

/** This run doesn't answer: no worker is there, or one from before it could be asked. */
export class RunSilent extends Error {
  constructor(readonly why: string) {
    super(`A run does not answer: ${why}`);
    this.name = 'RunSilent';
  }
}

/** A worker was asked and can't run it any more: its history and the present rules don't fit together. */
export class RunBroken extends Error {
  constructor(readonly why: string) {
    super(`A run can't go on: ${why}`);
    this.name = 'RunBroken';
  }
}

/** The runs of cases themselves, for those who repair. */
export interface Runs {
  /** The runs of a case, newest first; none where it never ran here, or its runs are forgotten. */
  of(caseId: string): Promise<Run[]>;
  /**
   * What a run knows of its case.
   *
   * @throws RunSilent, RunBroken, EngineAway
   */
  ask(run: Run, asked: RecordAsked): Promise<RunRecord>;
  /** All runs that no later one continues, in portions. `after` is where the portion before ended. */
  list(options: {
    openOnly: boolean;
    after?: string;
  }): Promise<{ runs: Run[]; next?: string }>;
  /** Starts a case again. Where one runs it stays. */
  start(run: CaseRun, summary: string): Promise<void>;
  /** Ends this run and no later one; one that has ended stays ended. */
  end(run: Run, why: string): Promise<void>;
}
