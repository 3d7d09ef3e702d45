import {
  Assignment,
  EntityRef,
  Instant,
  Message,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, Policy } from '../../../process';
import { defaultRules } from '../../../routing';
import { everybody, relations } from '../../requirement/testing/organisation';
import { Command, isRefused, Opening, OpeningTo, Rules } from '../command';
import { RoleEvent } from '../events';
import { role } from '../index';
import { State } from '../state';
import { TermName, terms } from '../terms';
import { afterChanges } from './rows';

export const policy: Policy<TermName> = {
  version: 'default-1',
  calendar: 'se',
  terms,
};

/** Moments of the story by day, from Tuesday 3 March 2026. */
export const on = (day: number, hour = 9): Instant =>
  new Date(Date.UTC(2026, 2, 2 + day, hour)).toISOString();

/** What is sent leaves out what is usual. */
export type Sent =
  | (Omit<OpeningTo<'accept'>, 'inAddition'> & { inAddition?: boolean })
  | Exclude<Opening, { ask: 'accept' }>;

const asRead = (sent: Sent): Opening =>
  sent.ask === 'accept' ? { inAddition: false, ...sent } : sent;

/** A case of a role in a company whose rows follow what happens in it. */
export class Story {
  private constructor(
    readonly rows: Assignment[],
    private readonly told: State | undefined,
    readonly events: RoleEvent[],
    readonly at: Instant,
    private readonly known: Partial<Relations>,
  ) {}

  static in = (rows = everybody, known: Partial<Relations> = {}) =>
    new Story(rows, undefined, [], on(1), known);

  get state(): State {
    if (!this.told) throw new Error('nothing has been opened yet');
    return this.told;
  }

  get happened() {
    return this.events.map(({ type }) => type);
  }

  /** What the last step made of the rows. */
  get changes() {
    return this.events.flatMap(event => role.assignments?.(event) ?? []);
  }

  /** The roles that the last step gave to somebody else. */
  get successions() {
    return this.events.flatMap(event => role.succession?.(event) ?? []);
  }

  row = (id: string) => this.rows.find(each => each.id === id);

  /** The row that the case is about. */
  get about() {
    return this.row(this.state.assignment);
  }

  knowing = (known: Partial<Relations>) =>
    new Story(this.rows, this.told, this.events, this.at, {
      ...this.known,
      ...known,
    });

  /** Another case begins a minute later, among the rows as they are now. */
  andThen() {
    const at = new Date(Date.parse(this.at) + 60_000).toISOString();
    return new Story(this.rows, undefined, [], at, this.known);
  }

  context(actor: EntityRef | 'engine', at = this.at): Rules {
    return {
      command: `command-at-${at}`,
      at,
      actor: actor === 'engine' ? { engine: true } : { person: actor },
      relations: relations({
        day: at.slice(0, 10),
        ...this.known,
        assignments: this.rows,
      }),
      rules: defaultRules,
      policy,
    };
  }

  private follow(decision: Decision<RoleEvent>, context: Rules): Story {
    if (isRefused(decision)) {
      throw new Error(`refused: ${JSON.stringify(decision.refused)}`);
    }
    const state = decision.reduce<State | undefined>(
      (now, event) => role.evolve(now, event, context),
      this.told,
    );
    const rows = decision.reduce(
      (now, event) =>
        afterChanges(now, role.assignments?.(event) ?? [], context.at),
      this.rows,
    );
    return new Story(rows, state, decision, context.at, this.known);
  }

  opened(sent: Sent, by: EntityRef | 'engine', at = this.at): Story {
    const context = this.context(by, at);
    return this.follow(role.open(asRead(sent), context), context);
  }

  /** Why it can't be opened, or that it can. */
  triedToOpen(sent: Sent, by: EntityRef): Message | 'let through' {
    const decision = role.open(asRead(sent), this.context(by));
    return isRefused(decision) ? decision.refused : 'let through';
  }

  when(by: EntityRef, command: Command, at = this.at): Story {
    const context = this.context(by, at);
    return this.follow(role.decide(this.state, command, context), context);
  }

  tried(by: EntityRef, command: Command): Message | 'let through' {
    const decision = role.decide(this.state, command, this.context(by));
    return isRefused(decision) ? decision.refused : 'let through';
  }

  /** The deadline passes. */
  silence(at: Instant): Story {
    const context = this.context('engine', at);
    const [deadline] = this.duties().deadlines;
    if (!deadline) throw new Error('nothing is awaited');
    const events = role.passed(this.state, deadline.key, context);
    return this.follow(events, context);
  }

  withdrawn(by: EntityRef, reason = 'By mistake'): Story {
    const context = this.context(by);
    const decision = role.withdraw?.(this.state, reason, context) ?? [];
    return this.follow(decision, context);
  }

  offers = (reader: EntityRef) =>
    role.allowed(this.state, this.context(reader));

  duties = () => role.duties(this.state, policy);

  tasks = () =>
    this.duties().tasks.map(({ what, asked }) => ({
      what: what.code,
      asked: asked.map(({ person }) => person),
    }));
}
