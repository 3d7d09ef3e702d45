import {
  Assignment,
  Deadline,
  Due,
  EntityRef,
  Instant,
  Message,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Context, Decision, isRejection } from '../../process';
import { defaultRules } from '../../routing/rules';
import { Case } from '../case';
import { CaseRules } from '../rules';

export const anna = 'user:default/anna';
export const bo = 'user:default/bo';
export const cilla = 'user:default/cilla';
export const david = 'user:default/david';
export const people: EntityRef[] = [anna, bo, cilla, david];

const DAY = 24 * 60 * 60 * 1000;

/** From Tuesday 3 March 2026. */
export const on = (day: number, hour = 9): Instant =>
  new Date(Date.UTC(2026, 2, 2 + day, hour)).toISOString();

export const contextOf = (
  { terms }: Pick<CaseRules, 'terms'>,
  person: EntityRef | 'clock',
  at: Instant,
  more: Partial<Context> = {},
): Context => ({
  command: `command-of-${person}-at-${at}`,
  at,
  actor: person === 'clock' ? { engine: true } : { person },
  relations: {
    day: at.slice(0, 10),
    units: [],
    askerUnits: [],
    assignments: [],
    present: people,
    rates: [],
    approvedThisYear: {},
  },
  rules: defaultRules,
  policy: { version: 'test', calendar: 'se', terms },
  ...more,
});

/** Elapsed days are enough to tell of deadlines; calendars have tests of their own. */
function dueOf({ key, from, term, stood = [], calendar }: Deadline): Due {
  const days = Number(/P(\d+)D/.exec(term.duration)?.[1] ?? 1);
  let due = Date.parse(from) + days * DAY;
  for (const span of stood) {
    if (Date.parse(span.from) < due) {
      due += Date.parse(span.to) - Date.parse(span.from);
    }
  }
  const dueAt = new Date(due).toISOString();
  const reminder = new Date(due - DAY / 4).toISOString();
  return {
    key,
    from,
    term,
    calendar: { id: calendar, version: 1 },
    dueAt,
    reminders: [reminder],
  };
}

/** A case as its recorded events make it; moments are settled after each step, as the engine does. */
export class CaseStory {
  private constructor(
    private readonly rules: CaseRules,
    private readonly told: Case | undefined,
    readonly events: RecordedEvent[],
    readonly last: string[],
    private readonly known: Partial<Context>,
  ) {}

  static of = (rules: CaseRules, known: Partial<Context> = {}) =>
    new CaseStory(rules, undefined, [], [], known);

  get case(): Case {
    if (!this.told) throw new Error('nothing has been opened yet');
    return this.told;
  }

  private contextOf(
    person: EntityRef | 'clock',
    at: Instant,
    more: Partial<Context> = {},
  ): Context {
    return contextOf(this.rules, person, at, { ...this.known, ...more });
  }

  private with(events: RecordedEvent[]): CaseStory {
    const next = events.reduce<Case | undefined>(
      (now, event) => this.rules.evolve(now, event),
      this.told,
    );
    const all = [...this.events, ...events];
    return new CaseStory(
      this.rules,
      next,
      all,
      events.map(each => each.type),
      this.known,
    );
  }

  settled(at: Instant): CaseStory {
    const { compute, drop } = this.rules.unsettled(this.case);
    const settled = this.rules.settled(this.case, compute.map(dueOf), drop, {
      at,
    });
    const next = this.with(settled);
    return new CaseStory(
      this.rules,
      next.case,
      next.events,
      this.last,
      this.known,
    );
  }

  asks(
    person: EntityRef,
    type: string,
    payload: object = {},
    at: Instant = on(1),
    more: {
      context?: Partial<Context>;
      expectedRevision?: number;
      endedMeanwhile?: Assignment[];
    } = {},
  ): Decision<RecordedEvent> {
    const context = this.contextOf(person, at, more.context);
    const { expectedRevision, endedMeanwhile } = more;
    return this.rules.handle('case-1', 1, this.told, {
      type,
      payload,
      context,
      ...(expectedRevision !== undefined && { expectedRevision }),
      ...(endedMeanwhile && { endedMeanwhile }),
    });
  }

  when(...asked: Parameters<CaseStory['asks']>): CaseStory {
    const answer = this.asks(...asked);
    if (isRejection(answer)) {
      throw new Error(`refused: ${JSON.stringify(answer.refused)}`);
    }
    return this.with(answer).settled(asked[3] ?? on(1));
  }

  tried(...asked: Parameters<CaseStory['asks']>): Message | 'let through' {
    const answer = this.asks(...asked);
    return isRejection(answer) ? answer.refused : 'let through';
  }

  awaits = () => this.rules.nextAlarm(this.case) !== undefined;

  /** What the clock does next. */
  rings(): CaseStory {
    const alarm = this.rules.nextAlarm(this.case);
    if (!alarm) throw new Error('nothing is awaited');
    const context = this.contextOf('clock', alarm.at);
    const happened = this.rules.rang(this.case, alarm, context);
    if (happened.length === 0) throw new Error('it rang and nothing happened');
    return this.with(happened).settled(alarm.at);
  }

  offers(person: EntityRef, at: Instant = on(1), more: Partial<Context> = {}) {
    return this.rules.allowed(this.case, this.contextOf(person, at, more));
  }

  /** The case as its recorded events alone make it, read from where they were stored. */
  rebuilt = () =>
    this.events.reduce<Case | undefined>(
      (now, event) => this.rules.evolve(now, JSON.parse(JSON.stringify(event))),
      undefined,
    );

  /** The case as it is read back from where it was stored. */
  stored = () => this.rules.upgrade(JSON.parse(JSON.stringify(this.case)));

  tasks = () => this.rules.tasks(this.case);

  asked = () =>
    this.tasks().flatMap(({ asked }) => asked.map(({ person }) => person));

  sentences = () => this.events.map(event => this.rules.tell(event).code);
}
