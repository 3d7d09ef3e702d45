import {
  ActingAs,
  AssignmentChange,
  CaseDescription,
  Duties,
  EntityRef,
  Message,
  Money,
  Offer,
  Question,
  Succession,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Concern, Context, Policy } from './context';
import { Decision } from './decision';

/** What is known of an event besides its content when state is built from it. */
export type EventContext = Pick<Context, 'at' | 'actor' | 'command'>;

/** What somebody has to know of an event, though nothing is asked of them and they didn't open the case. */
export type News = {
  person: EntityRef;
  title: Message;
  description: Message;
};

/** Money that was approved on somebody's mandate. */
export type Approval = { assignment: string; money: Money };

/** People by the field that they alone may see; of a union the fields of each member. Its stage is for everybody. */
export type FieldAudiences<State> = State extends unknown
  ? { readonly [Field in Exclude<keyof State, 'stage'>]?: readonly EntityRef[] }
  : never;

/**
 * One kind of case, pure. The engine makes a workflow of it; HTTP, inbox, history and the generic page follow.
 *
 * `State` is a union with a member per stage, so that a field which a stage lacks can't be read.
 */
export interface Process<
  State extends { stage: string },
  Opening,
  Command extends { type: string },
  Event extends { type: string },
  TermName extends string,
> {
  readonly kind: string;
  /** Version of the shape of `State`. Raise it with a step in `upgrade`. */
  readonly schema: number;
  /** Default times of this kind; `processes.md` by section. */
  readonly terms: Record<TermName, Term>;
  /** The questions on a service page that open a case of this kind. */
  readonly starts?: readonly Question[];
  /** The types of all commands, so that each gets an offer. */
  readonly commands: readonly Command['type'][];
  /**
   * Those of them that another system may give too; when and in which case it may says the command's own guard. Without
   * it: none, and nobody but people gives the commands that every case has.
   */
  readonly bySystems?: readonly Command['type'][];

  /** Reads a stored state, of this schema or an earlier one. The one place where stored JSON becomes a `State`. */
  upgrade(stored: unknown, schema: number): State;

  /** What has to be looked up before this can be judged. `state` is missing when it opens. */
  concerns(
    state: State | undefined,
    input: Opening | Command | undefined,
  ): Concern;

  open(opening: Opening, context: Context<TermName>): Decision<Event>;
  decide(
    state: State,
    command: Command,
    context: Context<TermName>,
  ): Decision<Event>;
  /** The guard of every command, in the order in which a page shows them. */
  allowed(state: State, context: Context<TermName>): Offer[];
  evolve(state: State | undefined, event: Event, context: EventContext): State;
  /** `policy` is the one that the case was opened with. */
  duties(state: State, policy: Policy<TermName>): Duties;
  /** What follows when nobody acted by a deadline of `duties`. */
  passed(
    state: State,
    deadline: string,
    context: Context<TermName>,
  ): Decision<Event>;

  describe(state: State): CaseDescription;
  /** Who takes part: may note, link, watch, reassign, escalate. */
  participants(state: State): EntityRef[];
  /** One event told as a sentence in the history. */
  tell(event: Event): Message;
  /**
   * What withdrawing means here: its events close the state, a refusal says why it is too late. The engine has checked
   * who asks. Without this hook a case can be withdrawn as long as it is open, and its state stays as it was.
   */
  withdraw?(
    state: State,
    reason: string,
    context: Context<TermName>,
  ): Decision<Event>;
  /** On whose mandate an event was done, where it took one: kept beside it in the record. */
  actingAs?(event: Event): ActingAs | undefined;
  /** What an event makes of the rows of roles. Without this hook: nothing. */
  assignments?(event: Event): AssignmentChange[];
  /** Whom else an event is told to. Without this hook: nobody. */
  news?(event: Event): News[];
  /** The role that an event gave to somebody else; other cases are told. Without this hook: none. */
  succession?(event: Event): Succession | undefined;
  /**
   * The state after somebody else has taken a role over: what is open is asked of them, what was decided stays whose it
   * was. Without this hook: as it was.
   */
  succeeded?(state: State, succession: Succession): State;
  /** What an event approved, to be counted against yearly ceilings. Without this hook: nothing. */
  approvals?(event: Event): Approval[];
  /** Who alone may see an event; everybody in the case where undefined. */
  audience?(event: Event): EntityRef[] | undefined;
  /**
   * Who alone may see a field of the state; everybody in the case where it isn't named. What `describe`, `duties` and
   * `tell` say of a state is for everybody, so they don't say what such a field holds.
   */
  fieldAudiences?(state: State): FieldAudiences<State>;
}
