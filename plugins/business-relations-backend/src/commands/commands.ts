import {
  EntityRef,
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  CommandAnswer,
  ParsedOf,
  Preview,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CaseReader } from '../cases/caseAnswer';
import { Cases } from '../cases/cases';
import { isDatabaseAway } from '../database/away';
import { DatabaseClock } from '../database/clock';
import { Refusal, refusal } from '../http/refusal';
import { Measures } from '../metrics/Measures';
import { readContent } from './content';
import { commandById } from './database/findCommand';
import { Delivery } from './delivery';
import { preview } from './preview';
import {
  Meant,
  recordCommand,
  RecordDeps,
  Recorded,
  ToRecord,
} from './recordCommand';

type Outcome = AnswerOf<typeof routes.commandOutcome>;
type Opening = Omit<ParsedOf<typeof routes.openCase>['body'], 'opening'> & {
  kind: string;
  /** Read by the kind's own schema. */
  opening: unknown;
};
type Sending = ParsedOf<typeof routes.command>['body'];

type Deps = RecordDeps & {
  clock: DatabaseClock;
  delivery: Delivery;
  measures: Measures;
  cases: Cases;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
  /** How long whoever writes waits for it to be carried out, before they are told that it is recorded. */
  patience: number;
};

const waiting = (
  { id: command, caseId, at }: Recorded,
  why: Message,
): CommandAnswer => ({ status: 'recorded', command, caseId, at, message: why });

/** What people ask of cases: recorded first, then carried out, at once if the engine is there. */
export class Commands {
  constructor(private readonly deps: Deps) {}

  async open(
    { kind, opening, onBehalfOf, idempotencyKey }: Opening,
    reader: CaseReader,
  ): Promise<CommandAnswer> {
    return this.carryOut(
      { opens: kind },
      kind,
      {
        type: 'open',
        payload: opening,
        actor: { person: reader.person },
        ...(onBehalfOf && { onBehalfOf }),
        idempotencyKey,
      },
      reader,
    );
  }

  async send(
    { id, kind }: { id: string; kind: string },
    type: string,
    { content, expectedRevision, idempotencyKey }: Sending,
    reader: CaseReader,
  ): Promise<CommandAnswer> {
    return this.carryOut(
      { id },
      kind,
      {
        type,
        payload: readContent(kind, type, content),
        actor: { person: reader.person },
        ...(expectedRevision !== undefined && { expectedRevision }),
        idempotencyKey,
      },
      reader,
    );
  }

  preview(
    { kind, opening, onBehalfOf }: Omit<Opening, 'idempotencyKey'>,
    person: EntityRef,
  ): Promise<Preview> {
    return preview(this.deps, kind, {
      type: 'open',
      payload: opening,
      actor: { person },
      ...(onBehalfOf && { onBehalfOf }),
    });
  }

  /** What became of a command of one's own. */
  async outcome(id: string, person: EntityRef): Promise<Outcome> {
    const command = await commandById(this.deps.db, id);
    if (!command || command.person !== person) {
      throw refusal('unknown-command', { id });
    }
    const { at, caseId } = command;
    return command.state === 'refused'
      ? { status: 'refused', at, caseId, refused: command.refused }
      : { status: command.state, at, caseId };
  }

  private async record(
    meant: Meant,
    kind: string,
    asked: ToRecord,
  ): Promise<Recorded> {
    const { measures, delivery } = this.deps;
    try {
      return await recordCommand(this.deps, meant, asked, delivery.lease);
    } catch (error) {
      if (error instanceof Refusal) {
        measures.refusedAtOnce(kind, asked.type);
      }
      throw error;
    }
  }

  private async carryOut(
    meant: Meant,
    kind: string,
    asked: ToRecord,
    reader: CaseReader,
  ): Promise<CommandAnswer> {
    const recorded = await this.record(meant, kind, asked);
    try {
      return await this.settle(recorded, reader);
    } catch (error) {
      // It stands in the log, and will be delivered: who is told that it failed would think it doesn't.
      if (!isDatabaseAway(error)) throw error;
      return waiting(recorded, message('recorded-database-away', {}));
    }
  }

  private async settle(
    recorded: Recorded,
    reader: CaseReader,
  ): Promise<CommandAnswer> {
    const { delivery, cases, patience } = this.deps;
    const { id } = recorded;
    const [command, foreseen] = await Promise.all([
      delivery.settle(recorded, patience),
      // What the answer needs and the engine doesn't change, while the engine is at it.
      recorded.leased && cases.foresee(recorded.leased, recorded.concern),
    ]);
    if (!command) throw new Error(`Command ${id} is gone from the log`);
    switch (command.state) {
      case 'carried-out':
        return {
          status: 'carried-out',
          command: id,
          case: await cases.afterwards(command.caseId, reader, {
            foreseen,
            written: command.written,
          }),
        };
      case 'refused':
        throw new Refusal(command.refused);
      case 'waiting':
        return waiting(recorded, message('engine-away', {}));
      default:
        return command satisfies never;
    }
  }
}
