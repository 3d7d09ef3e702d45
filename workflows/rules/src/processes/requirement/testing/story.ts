import {
  Actor,
  EntityRef,
  Instant,
  Message,
  Relations,
  Requirement,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, Policy } from '../../../process';
import { defaultRules } from '../../../routing';
import { Command, isRefused, Opening, Rules } from '../command';
import { RequirementEvent } from '../events';
import { requirement } from '../index';
import { TermName, terms } from '../terms';
import * as people from './organisation';

export const policy: Policy<TermName> = {
  version: 'default-1',
  calendar: 'se',
  terms,
};

export type Knowing = {
  at?: Instant;
  relations?: Relations;
  policy?: Policy<TermName>;
  onBehalfOf?: EntityRef;
};

/** Moments of the story by day and hour, from Tuesday 3 March 2026. */
export const on = (day: number, hour = 9): Instant =>
  new Date(Date.UTC(2026, 2, 2 + day, hour)).toISOString();

/** Who does something: a person by their reference, the clock, or a system. */
export type Doer = EntityRef | { system: string };

const actorOf = (doer: Doer): Actor => {
  if (typeof doer !== 'string') return doer;
  return doer === 'engine' ? { engine: true } : { person: doer };
};

export const contextOf = (
  doer: Doer,
  { at = on(1), relations = people.relations(), ...more }: Knowing = {},
): Rules => ({
  command: `command-at-${at}`,
  at,
  actor: actorOf(doer),
  relations,
  rules: defaultRules,
  policy: more.policy ?? policy,
  ...(more.onBehalfOf && { onBehalfOf: more.onBehalfOf }),
});

type Told = { state?: Requirement; events: RequirementEvent[] };

/**
 * A requirement as it came about: each step is decided by the rules themselves, so that no test stands on a state that
 * can't be reached. A step that is refused fails the test with the reason.
 */
export class Story {
  private constructor(
    private readonly told: Told,
    readonly at: Instant,
  ) {}

  static ofNothing = () => new Story({ events: [] }, on(1));

  get state(): Requirement {
    if (!this.told.state) throw new Error('nothing has been opened yet');
    return this.told.state;
  }

  get events() {
    return this.told.events;
  }

  /** What the last step made happen. */
  get happened() {
    return this.told.events.map(({ type }) => type);
  }

  private follow(decision: Decision<RequirementEvent>, context: Rules): Story {
    if (isRefused(decision)) {
      throw new Error(`refused: ${JSON.stringify(decision.refused)}`);
    }
    const state = decision.reduce<Requirement | undefined>(
      (now, event) => requirement.evolve(now, event, context),
      this.told.state,
    );
    return new Story({ state, events: decision }, context.at);
  }

  opened(opening: Opening, by: EntityRef, knowing: Knowing = {}): Story {
    const context = contextOf(by, { at: this.at, ...knowing });
    return this.follow(requirement.open(opening, context), context);
  }

  /** Somebody does something, and it is let through. */
  when(by: Doer, command: Command, knowing: Knowing = {}): Story {
    const context = contextOf(by, { at: this.at, ...knowing });
    return this.follow(
      requirement.decide(this.state, command, context),
      context,
    );
  }

  /** Somebody tries something: why it is refused, or that it isn't. */
  tried(
    by: Doer,
    command: Command,
    knowing: Knowing = {},
  ): Message | 'let through' {
    const context = contextOf(by, { at: this.at, ...knowing });
    const decision = requirement.decide(this.state, command, context);
    return isRefused(decision) ? decision.refused : 'let through';
  }

  /** The nearest deadline passes. */
  silence(at: Instant, knowing: Knowing = {}): Story {
    const context = contextOf('engine', { ...knowing, at });
    const [deadline] = this.duties().deadlines;
    if (!deadline) throw new Error('nothing is awaited');
    return this.follow(
      requirement.passed(this.state, deadline.key, context),
      context,
    );
  }

  withdrawn(by: EntityRef, reason: string): Story {
    const context = contextOf(by, { at: this.at });
    const decision = requirement.withdraw?.(this.state, reason, context) ?? [];
    return this.follow(decision, context);
  }

  offers = (reader: EntityRef, knowing: Knowing = {}) =>
    requirement.allowed(
      this.state,
      contextOf(reader, { at: this.at, ...knowing }),
    );

  duties = (within = policy) => requirement.duties(this.state, within);

  tasks = () =>
    this.duties().tasks.map(({ what, asked }) => ({
      what: what.code,
      asked: asked.map(({ person }) => person),
    }));

  /** The hash of what is on the decision page. */
  get read(): string {
    const { state } = this;
    if (!('matter' in state) || !state.matter) throw new Error('not lifted');
    return state.matter.contentHash;
  }

  approve = (alternative: string) => ({
    type: 'approve' as const,
    alternative,
    contentHash: this.read,
  });

  approveIf = (alternative: string, ...conditions: string[]) => ({
    type: 'approveWithConditions' as const,
    alternative,
    contentHash: this.read,
    conditions,
  });

  reject = (reason: string) => ({
    type: 'reject' as const,
    contentHash: this.read,
    reason,
  });

  recommend = (alternative: string) => ({
    type: 'recommendAndLift' as const,
    alternative,
    contentHash: this.read,
  });
}
