import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CaseAnswer,
  Client,
  CommandAnswer,
  createClient,
  RefusedError,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';
import { Entry, Ledger } from './Ledger';

const TRY_AGAIN_MILLISECONDS = 300;
const PATIENCE_MILLISECONDS = 5 * 60_000;
/** A request that was not answered in this time is given up, and sent again. */
const ANSWER_MILLISECONDS = 20_000;

const signedIn = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

export type Told =
  | { answer: 'carried-out'; command: string; case: CaseAnswer }
  | { answer: 'recorded'; command: string; caseId: string }
  | { answer: 'refused'; code: string };

export type Sent = Promise<Told>;

/** The case that somebody opened. */
export function caseOf(told: Told): string {
  if (told.answer === 'refused') {
    throw new Error(`Nothing was opened: ${told.code}`);
  }
  return told.answer === 'recorded' ? told.caseId : told.case.line.id;
}

/** No rule of the business said this: the product was away, or failed. */
const isNoAnswer = (error: unknown) =>
  !(error instanceof RefusedError) ||
  error.status >= 500 ||
  // While a backend comes up it neither knows its own addresses nor who somebody is.
  error.code === 'no-answer' ||
  error.status === 401;

/** Somebody at a browser: what isn't answered they send again, the same request, to whichever backend is there. */
export class Person {
  private token?: Promise<string>;
  private turn = 0;

  constructor(
    readonly ref: string,
    private readonly addresses: readonly string[],
    private readonly ledger: Ledger,
  ) {}

  /** The same person in another chapter: what they are told stands in another ledger. */
  with(ledger: Ledger): Person {
    return new Person(this.ref, this.addresses, ledger);
  }

  reads(id: string): Promise<CaseAnswer> {
    return this.calls(client => client(routes.case, { parameters: { id } }));
  }

  opens(kind: string, opening: unknown): Sent {
    const idempotencyKey = randomUUID();
    return this.asks('open', idempotencyKey, undefined, client =>
      client(routes.openCase, {
        parameters: { kind },
        body: { opening, idempotencyKey },
      }),
    );
  }

  sends(
    id: string,
    type: string,
    content: unknown = {},
    idempotencyKey: string = randomUUID(),
  ): Sent {
    return this.asks(type, idempotencyKey, id, client =>
      client(routes.command, {
        parameters: { id, type },
        body: { content, idempotencyKey },
      }),
    );
  }

  /** What became of a command that was only recorded; waits until it is known. */
  async learns(command: string): Promise<'carried-out' | 'refused'> {
    const patience = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const { status } = await this.calls(client =>
        client(routes.commandOutcome, { parameters: { id: command } }),
      );
      if (status !== 'waiting') return status;
      if (Date.now() > patience) {
        throw new Error(`Command ${command} was never carried out`);
      }
      await wait(TRY_AGAIN_MILLISECONDS);
    }
  }

  /** Waits until what was told to be recorded is done. */
  async isDone(told: Told): Promise<void> {
    const isDone =
      told.answer === 'carried-out' ||
      (told.answer === 'recorded' &&
        (await this.learns(told.command)) === 'carried-out');
    if (!isDone) {
      throw new Error(`${this.ref} was refused: ${JSON.stringify(told)}`);
    }
  }

  /** Asks one backend once: whatever it answers. */
  async asksOnce<T>(
    call: (client: Client) => Promise<T>,
    address = this.addresses[0],
  ): Promise<T> {
    this.token ??= this.signsIn(address);
    const token = await this.token.catch(error => {
      this.token = undefined;
      throw error;
    });
    const client = createClient((path, init) =>
      fetch(`${address}/api/business-relations${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
      }),
    );
    return call(client);
  }

  /** What another plugin answers this person. */
  async fetches<T>(url: string, shape: z.ZodType<T>): Promise<T> {
    const token = await (this.token ?? this.signsIn(new URL(url).origin));
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    return shape.parse(await answer.json());
  }

  /** Calls the product until it answers. */
  async calls<T>(call: (client: Client) => Promise<T>): Promise<T> {
    const patience = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      try {
        this.turn += 1;
        const address = this.addresses[this.turn % this.addresses.length];
        return await this.asksOnce(call, address);
      } catch (error) {
        if (!isNoAnswer(error) || Date.now() > patience) throw error;
        if (error instanceof RefusedError) {
          const { status, code, message: sentence } = error;
          this.ledger.failed.push({ status, code, sentence });
          // Signs in anew: a database that was set back doesn't know who is signed in.
          this.token = undefined;
        }
        await wait(TRY_AGAIN_MILLISECONDS);
      }
    }
  }

  private async asks(
    type: string,
    key: string,
    caseId: string | undefined,
    call: (client: Client) => Promise<CommandAnswer>,
  ): Sent {
    const entry = this.entryOf(type, key, caseId);
    try {
      const told = await this.calls(call);
      entry.commands.add(told.command);
      if (told.status === 'recorded') {
        entry.answer = 'recorded';
        entry.caseId = told.caseId;
        const { command } = told;
        return { answer: 'recorded', command, caseId: told.caseId };
      }
      entry.answer = 'carried-out';
      entry.caseId = told.case.line.id;
      const { command } = told;
      return { answer: 'carried-out', command, case: told.case };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const { code } = error;
      // Who was told yes stays told yes: what the same request is answered later is for the scenario to judge.
      if (entry.answer === 'none') {
        entry.answer = 'refused';
        entry.code = code;
      }
      return { answer: 'refused', code };
    }
  }

  private entryOf(type: string, key: string, caseId?: string): Entry {
    const known = this.ledger.entries.find(
      entry => entry.key === key && entry.person === this.ref,
    );
    if (known) return known;
    const entry: Entry = {
      person: this.ref,
      key,
      type,
      commands: new Set(),
      answer: 'none',
      ...(caseId !== undefined && { caseId }),
    };
    this.ledger.entries.push(entry);
    return entry;
  }

  private async signsIn(address: string): Promise<string> {
    const answer = await fetch(`${address}/api/auth/development/refresh`, {
      headers: { 'x-development-person': this.ref },
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    if (!answer.ok) {
      throw new Error(`${this.ref} could not sign in (${answer.status})`);
    }
    return signedIn.parse(await answer.json()).backstageIdentity.token;
  }
}
