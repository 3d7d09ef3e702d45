import { randomUUID } from 'node:crypto';
import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Case,
  CaseRun,
  RecordAsked,
  RunRecord,
} from '@business-relations/rules';
import { EngineAway, Run, Runs, RunSilent } from '../engine/runs';

/** One run of a case, as the worker would have it. */
class RunInMemory {
  readonly runId = randomUUID();
  isOpen = true;
  readonly events: RecordedEvent[] = [];
  readonly applied: Set<string>;
  case?: Case;

  constructor(
    readonly caseId: string,
    readonly kind: string,
    readonly epoch: number,
    begins: Pick<CaseRun, 'case' | 'applied'>,
  ) {
    this.case = begins.case && { ...begins.case, epoch };
    this.applied = new Set(begins.applied);
  }

  takes(events: RecordedEvent[], after: Case, command: string): Case {
    this.events.push(...events);
    this.applied.add(command);
    this.case = { ...after, epoch: this.epoch };
    if (after.endedAt) this.isOpen = false;
    return this.case;
  }
}

/** A moment to which an engine can be set back. */
export type Moment = Map<string, RunInMemory[]>;

const copyOf = (run: RunInMemory): RunInMemory =>
  Object.assign(
    new RunInMemory(run.caseId, run.kind, run.epoch, {
      applied: [...run.applied],
    }),
    { runId: run.runId, isOpen: run.isOpen, events: [...run.events] },
    run.case && { case: run.case },
  );

const copiesOf = (moment: Moment): Moment =>
  new Map([...moment].map(([id, runs]) => [id, runs.map(copyOf)]));

/** The runs of cases in memory: they can be lost, set back, and be silent. */
export class RunsInMemory implements Runs {
  mood: 'here' | 'away' | 'silent' = 'here';
  private byCase: Moment = new Map();
  readonly started: CaseRun[] = [];

  /** The run that a command comes to; an opening starts one. */
  forCommand(
    caseId: string,
    kind: string,
    opens: boolean,
  ): RunInMemory | undefined {
    const latest = this.byCase.get(caseId)?.at(0);
    if (latest?.isOpen || (latest && opens)) return latest;
    return opens
      ? this.add(new RunInMemory(caseId, kind, 1, { applied: [] }))
      : undefined;
  }

  /** As when the server came up with an empty database. */
  loseAll(): void {
    this.byCase = new Map();
  }

  /** As a backup of the server would have it. */
  backUp(): Moment {
    return copiesOf(this.byCase);
  }

  restore(moment: Moment): void {
    this.byCase = copiesOf(moment);
  }

  async of(caseId: string): Promise<Run[]> {
    if (this.mood === 'away') throw new EngineAway('it is away');
    return this.byCase.get(caseId) ?? [];
  }

  async ask(
    { caseId, runId }: Run,
    { after, most }: RecordAsked,
  ): Promise<RunRecord> {
    if (this.mood === 'silent') throw new RunSilent('no worker is there');
    const run = this.byCase.get(caseId)?.find(each => each.runId === runId);
    if (!run) throw new RunSilent('it is forgotten');
    return {
      epoch: run.epoch,
      ...(run.case && { case: run.case }),
      projected: run.case?.seq ?? 0,
      events: run.events.filter(({ seq }) => seq > after).slice(0, most),
    };
  }

  async list({ openOnly }: { openOnly: boolean }) {
    if (this.mood === 'away') throw new EngineAway('it is away');
    const latest = [...this.byCase.values()].flatMap(([run]) => run);
    return { runs: latest.filter(({ isOpen }) => isOpen || !openOnly) };
  }

  async start(run: CaseRun): Promise<void> {
    if (this.byCase.get(run.id)?.at(0)?.isOpen) return;
    this.started.push(run);
    this.add(new RunInMemory(run.id, run.kind, run.epoch, run));
  }

  async end({ caseId, runId }: Run): Promise<void> {
    const run = this.byCase.get(caseId)?.find(each => each.runId === runId);
    if (run) run.isOpen = false;
  }

  private add(run: RunInMemory): RunInMemory {
    this.byCase.set(run.caseId, [run, ...(this.byCase.get(run.caseId) ?? [])]);
    return run;
  }
}
