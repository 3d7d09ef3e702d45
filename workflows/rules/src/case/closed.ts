import {
  ActingAs,
  AssignmentChange,
  CaseDescription,
  Duties,
  EntityRef,
  Message,
  Offer,
  Question,
  Succession,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Approval,
  Concern,
  Context,
  Decision,
  EventContext,
  News,
  Policy,
  Process,
} from '../process';
import { OwnEvent } from './events';

/** What was asked of a case: a command by its type with its content, or the opening. */
export type Asked = { type: string; payload: unknown };

/** A process with its own types closed away, so that what every case has is written without them. */
export interface ClosedProcess {
  readonly kind: string;
  readonly schema: number;
  readonly terms: Record<string, Term>;
  readonly starts: readonly Question[];
  readonly commands: readonly string[];
  readonly bySystems: readonly string[];
  upgrade(stored: unknown, schema: number): unknown;
  concerns(state: unknown, asked: Asked | undefined): Concern;
  open(payload: unknown, context: Context): Decision<OwnEvent>;
  decide(state: unknown, asked: Asked, context: Context): Decision<OwnEvent>;
  allowed(state: unknown, context: Context): Offer[];
  evolve(state: unknown, event: OwnEvent, context: EventContext): unknown;
  duties(state: unknown, policy: Policy): Duties;
  passed(
    state: unknown,
    deadline: string,
    context: Context,
  ): Decision<OwnEvent>;
  /** Empty where the kind has no hook for it. */
  withdraw(
    state: unknown,
    reason: string,
    context: Context,
  ): Decision<OwnEvent>;
  describe(state: unknown): CaseDescription;
  participants(state: unknown): EntityRef[];
  tell(event: OwnEvent): Message;
  actingAs(event: OwnEvent): ActingAs | undefined;
  assignments(event: OwnEvent): AssignmentChange[];
  approvals(event: OwnEvent): Approval[];
  news(event: OwnEvent): News[];
  succession(event: OwnEvent): Succession | undefined;
  succeeded(state: unknown, succession: Succession): unknown;
  audience(event: OwnEvent): EntityRef[] | undefined;
  /** The state without the fields that this reader may not see. */
  shownTo(state: unknown, reader: EntityRef): unknown;
}

/**
 * The one place where what was stored or sent becomes a process's own types.
 *
 * It is safe because of where each comes from: a command's or opening's content was checked by the contract from which
 * the process takes those very types before it was recorded (HTTP refuses all else); states and events were made by
 * this process itself, and a state of an earlier schema has been through its `upgrade`.
 */
export function closeAway<
  State extends { stage: string },
  Opening,
  Command extends { type: string },
  Event extends { type: string },
  TermName extends string,
>(process: Process<State, Opening, Command, Event, TermName>): ClosedProcess {
  const isOpening = (payload: unknown): payload is Opening =>
    typeof payload === 'object' && payload !== null;
  const isCommand = (content: { type: string }): content is Command =>
    process.commands.some(type => type === content.type);
  const isState = (state: unknown): state is State =>
    typeof state === 'object' && state !== null && 'stage' in state;
  const isEvent = (event: OwnEvent): event is Event =>
    !event.type.startsWith('case.');

  const broken = (what: string) =>
    new Error(`This is no ${what} of a ${process.kind}`);
  const openingIn = (payload: unknown): Opening => {
    if (isOpening(payload)) return payload;
    throw broken('opening');
  };
  const commandIn = ({ type, payload }: Asked): Command => {
    const command =
      typeof payload === 'object' ? { ...payload, type } : { type };
    if (isCommand(command)) return command;
    throw broken(`command “${type}”`);
  };
  const stateIn = (state: unknown): State => {
    if (isState(state)) return state;
    throw broken('state');
  };
  const eventIn = (event: OwnEvent): Event => {
    if (isEvent(event)) return event;
    throw broken(`event “${event.type}”`);
  };
  /** A time that was added after a case's policy was read has its default there. */
  const policyIn = (policy: Policy): Policy<TermName> => ({
    ...policy,
    terms: { ...process.terms, ...policy.terms },
  });
  const contextIn = (context: Context): Context<TermName> => ({
    ...context,
    policy: policyIn(context.policy),
  });
  const inputIn = (state: unknown, asked: Asked) => {
    if (state === undefined) return openingIn(asked.payload);
    return process.commands.some(type => type === asked.type)
      ? commandIn(asked)
      : undefined;
  };

  return {
    kind: process.kind,
    schema: process.schema,
    terms: process.terms,
    starts: process.starts ?? [],
    commands: process.commands,
    bySystems: process.bySystems ?? [],
    upgrade: (stored, schema) => process.upgrade(stored, schema),
    concerns: (state, asked) =>
      process.concerns(
        state === undefined ? undefined : stateIn(state),
        asked && inputIn(state, asked),
      ),
    open: (payload, context) =>
      process.open(openingIn(payload), contextIn(context)),
    decide: (state, asked, context) =>
      process.decide(stateIn(state), commandIn(asked), contextIn(context)),
    allowed: (state, context) =>
      process.allowed(stateIn(state), contextIn(context)),
    evolve: (state, event, context) =>
      process.evolve(
        state === undefined ? undefined : stateIn(state),
        eventIn(event),
        context,
      ),
    duties: (state, policy) => process.duties(stateIn(state), policyIn(policy)),
    passed: (state, deadline, context) =>
      process.passed(stateIn(state), deadline, contextIn(context)),
    withdraw: (state, reason, context) =>
      process.withdraw?.(stateIn(state), reason, contextIn(context)) ?? [],
    describe: state => process.describe(stateIn(state)),
    participants: state => process.participants(stateIn(state)),
    tell: event => process.tell(eventIn(event)),
    actingAs: event => process.actingAs?.(eventIn(event)),
    assignments: event => process.assignments?.(eventIn(event)) ?? [],
    approvals: event => process.approvals?.(eventIn(event)) ?? [],
    news: event => process.news?.(eventIn(event)) ?? [],
    succession: event => process.succession?.(eventIn(event)),
    succeeded: (state, succession) =>
      process.succeeded?.(stateIn(state), succession) ?? state,
    audience: event => process.audience?.(eventIn(event)),
    shownTo: (state, reader) => {
      const audiences = new Map(
        Object.entries<readonly EntityRef[] | undefined>(
          process.fieldAudiences?.(stateIn(state)) ?? {},
        ),
      );
      return Object.fromEntries(
        Object.entries(stateIn(state)).filter(
          ([field]) => audiences.get(field)?.includes(reader) ?? true,
        ),
      );
    },
  };
}
