import { randomUUID } from 'node:crypto';
import {
  EntityRef,
  Instant,
  Message,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Case,
  caseRules,
  CaseRun,
  COMMAND_UPDATE,
  Context,
  Envelope,
  isRejection,
  Moment,
  Outcome,
  REFUSED,
  defaultRules,
} from '@business-relations/rules';
import { dueOf } from '@business-relations/rules/business-time';
import {
  ApplicationFailure,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { calendar, relationsOn } from './organisation';

type Workflow = (run: CaseRun) => Promise<void>;

export type Delivery = {
  /** When it was recorded; now where missing. */
  at?: Instant;
  /** Its id; a new one where missing. */
  command?: string;
};

export type Particulars = {
  id?: string;
  epoch?: number;
  /** Instead of the kind's own times. */
  terms?: Record<string, Term>;
  /** The moments of what a command opens come along with it, as the backend sends them. */
  momentsComeAlong?: boolean;
};

/** A case as the backend's delivery sees it: commands go in, outcomes come out. */
export class DrivenCase {
  /** What the last outcome said. */
  case?: Case;

  readonly id: string;
  private readonly epoch: number;
  private readonly terms: Record<string, Term>;
  private readonly momentsComeAlong: boolean;

  constructor(
    private readonly server: TestWorkflowEnvironment,
    private readonly taskQueue: string,
    readonly kind: string,
    {
      id = randomUUID(),
      epoch = 1,
      terms = {},
      momentsComeAlong = false,
    }: Particulars = {},
  ) {
    this.id = id;
    this.epoch = epoch;
    this.terms = { ...caseRules[kind].terms, ...terms };
    this.momentsComeAlong = momentsComeAlong;
  }

  private async contextOf(
    person: EntityRef,
    { at, command = randomUUID() }: Delivery,
  ): Promise<Context> {
    const moment =
      at ?? new Date(await this.server.currentTimeMs()).toISOString();
    return {
      command,
      at: moment,
      actor: { person },
      relations: relationsOn(moment.slice(0, 10)),
      rules: defaultRules,
      policy: { version: 'test', calendar: 'se', terms: this.terms },
    };
  }

  /** Delivered with the start of a run, as the backend does it: a run that is there already takes it. */
  async deliver(envelope: Envelope): Promise<Outcome> {
    const { workflow } = this.server.client;
    const args: [CaseRun] = [this.emptyRun];
    const start = {
      workflowId: this.id,
      taskQueue: this.taskQueue,
      workflowIdConflictPolicy: 'USE_EXISTING' as const,
      args,
    };
    const updateId = envelope.context.command;
    let outcome: Outcome;
    if (this.server.supportsTimeSkipping) {
      // It can't do both at once where due times are computed before the answer.
      const run = await workflow.start<Workflow>(this.kind, start);
      outcome = await run.executeUpdate<Outcome, [Envelope]>(COMMAND_UPDATE, {
        updateId,
        args: [envelope],
      });
    } else {
      const startWorkflowOperation = new WithStartWorkflowOperation<Workflow>(
        this.kind,
        start,
      );
      outcome = await workflow.executeUpdateWithStart<
        Workflow,
        Outcome,
        [Envelope]
      >(COMMAND_UPDATE, { updateId, args: [envelope], startWorkflowOperation });
    }
    this.case = outcome.case;
    return outcome;
  }

  /** Somebody does something, and it is let through. */
  async does(
    person: EntityRef,
    type: string,
    payload: unknown = {},
    delivery: Delivery = {},
  ): Promise<Outcome> {
    const context = await this.contextOf(person, delivery);
    const envelope = { type, payload, context };
    return this.deliver(
      this.momentsComeAlong
        ? { ...envelope, moments: this.momentsAfter(envelope) }
        : envelope,
    );
  }

  /** Somebody tries something: why it is refused, or that it isn't. */
  async tries(
    person: EntityRef,
    type: string,
    payload: unknown = {},
    delivery: Delivery = {},
  ): Promise<Message | 'let through'> {
    try {
      await this.does(person, type, payload, delivery);
      return 'let through';
    } catch (error) {
      if (
        error instanceof WorkflowUpdateFailedError &&
        error.cause instanceof ApplicationFailure &&
        error.cause.type === REFUSED
      ) {
        return error.cause.details?.[0] as Message;
      }
      throw error;
    }
  }

  private momentsAfter(envelope: Envelope): Moment[] {
    const rules = caseRules[this.kind];
    const events = rules.handle(this.id, this.epoch, this.case, envelope);
    if (isRejection(events)) return [];
    const after = events.reduce<Case | undefined>(
      (current, event) => rules.evolve(current, event),
      this.case,
    );
    return after
      ? rules.unsettled(after).compute.map(deadline => ({
          deadline,
          due: dueOf(deadline, calendar),
        }))
      : [];
  }

  /** Starts a run from what the record has, as `resume` does. */
  async resumes(stored: Case): Promise<void> {
    await this.server.client.workflow.start<Workflow>(this.kind, {
      workflowId: this.id,
      taskQueue: this.taskQueue,
      args: [{ ...this.emptyRun, case: stored }],
    });
  }

  private get emptyRun(): CaseRun {
    const { id, kind, epoch } = this;
    return { id, kind, epoch, applied: [], unprojected: [] };
  }

  /** Who is asked to do this. */
  askedTo(command: string): EntityRef {
    const task = caseRules[this.kind]
      .tasks(this.now)
      .find(({ commands }) => commands.includes(command));
    if (!task) throw new Error(`Nobody is asked to ${command}`);
    return task.asked[0].person;
  }

  get handle() {
    return this.server.client.workflow.getHandle(this.id);
  }

  get now(): Case {
    if (!this.case) throw new Error('It was not opened yet');
    return this.case;
  }
}
