import { randomUUID } from 'node:crypto';
import {
  CaseAnswer,
  Client,
  CommandAnswer,
  RefusedError,
  RequestOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** Opens, sends and reads as one person, by the typed client. */
export class Member {
  constructor(
    readonly client: Client,
    readonly ref: string,
  ) {}

  open(
    kind: string,
    opening: unknown,
    {
      onBehalfOf,
      key = randomUUID(),
    }: { onBehalfOf?: string; key?: string } = {},
  ): Promise<CommandAnswer> {
    return this.client(routes.openCase, {
      parameters: { kind },
      body: { opening, onBehalfOf, idempotencyKey: key },
    });
  }

  /** Opens it, and it is opened at once. */
  async opens(...asked: Parameters<Member['open']>): Promise<CaseAnswer> {
    return afterwards(await this.open(...asked));
  }

  send(
    id: string,
    type: string,
    content: unknown = {},
    { key = randomUUID(), revision }: { key?: string; revision?: number } = {},
  ): Promise<CommandAnswer> {
    return this.client(routes.command, {
      parameters: { id, type },
      body: { content, expectedRevision: revision, idempotencyKey: key },
    });
  }

  async does(...asked: Parameters<Member['send']>): Promise<CaseAnswer> {
    return afterwards(await this.send(...asked));
  }

  previews(kind: string, opening: unknown) {
    return this.client(routes.previewCase, {
      parameters: { kind },
      body: { opening },
    });
  }

  outcomeOf(command: string) {
    return this.client(routes.commandOutcome, { parameters: { id: command } });
  }

  work() {
    return this.client(routes.myWork, { query: {} });
  }

  lists(query: RequestOf<typeof routes.cases>['query'] = {}) {
    return this.client(routes.cases, { query });
  }

  reads(id: string): Promise<CaseAnswer> {
    return this.client(routes.case, { parameters: { id } });
  }
}

function afterwards(answer: CommandAnswer): CaseAnswer {
  if (answer.status === 'recorded') throw new Error('It was only recorded');
  return answer.case;
}

/** Why something was refused; undefined where it wasn't. */
export async function refusalOf(
  asked: Promise<unknown>,
): Promise<RefusedError | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
}
