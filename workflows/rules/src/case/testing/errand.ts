import {
  CaseDescription,
  Deadline,
  EntityRef,
  Instant,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Context, Decision, personOf, Process, refuse } from '../../process';

/**
 * A kind of case for tests, with one of everything that a kind can have: a ladder, a last level, an answer given by
 * silence, a decision in time that arrives late, an event and a field that not everybody may see.
 */
type Asked = {
  stage: 'asked';
  step: 'do' | 'confirm';
  title: string;
  by: EntityRef;
  of: EntityRef;
  above: EntityRef[];
  since: Instant;
  late?: { at: Instant; missed: EntityRef };
};

export type Errand =
  Asked | { stage: 'over'; title: string; outcome: 'done' | 'withdrawn' };

export type Opening = { title: string; of: EntityRef; above: EntityRef[] };
export type Command = { type: 'do' } | { type: 'confirm'; thanks?: string };

type Event =
  | {
      type: 'opened';
      by: EntityRef;
      title: string;
      of: EntityRef;
      above: EntityRef[];
    }
  | { type: 'late'; missed: EntityRef; next: EntityRef; above: EntityRef[] }
  | { type: 'lateTakenBack'; asked: EntityRef }
  | { type: 'done'; by: EntityRef }
  | { type: 'confirmed'; thanks?: string }
  | { type: 'calledOff'; by: EntityRef };

type TermName = 'do' | 'confirm';

function mayDo(state: Errand, context: Context<TermName>) {
  if (state.stage === 'over') {
    return refuse('case-ended', { outcome: state.outcome });
  }
  if (state.step !== 'do') return refuse('no-such-task', { task: 'do' });
  const people = [state.of, ...(state.late ? [state.late.missed] : [])];
  return people.includes(personOf(context))
    ? undefined
    : refuse('not-in-the-dialogue', { people });
}

function mayConfirm(state: Errand, context: Context<TermName>) {
  if (state.stage === 'over') {
    return refuse('case-ended', { outcome: state.outcome });
  }
  if (state.step !== 'confirm') {
    return refuse('no-such-task', { task: 'confirm' });
  }
  return personOf(context) === state.by
    ? undefined
    : refuse('not-the-opener', { opener: state.by });
}

const guards = { do: mayDo, confirm: mayConfirm };

function decide(
  state: Errand,
  command: Command,
  context: Context<TermName>,
): Decision<Event> {
  const refused = guards[command.type](state, context);
  if (refused) return refused;
  if (command.type === 'confirm') {
    const { thanks } = command;
    return [{ type: 'confirmed', ...(thanks && { thanks }) }];
  }
  const late = state.stage === 'asked' ? state.late : undefined;
  const back: Event[] =
    late && context.at <= late.at && state.stage === 'asked'
      ? [{ type: 'lateTakenBack', asked: state.of }]
      : [];
  return [...back, { type: 'done', by: personOf(context) }];
}

function evolve(state: Errand | undefined, event: Event, at: Instant): Errand {
  if (event.type === 'opened') {
    const { by, title, of, above } = event;
    return { stage: 'asked', step: 'do', title, by, of, above, since: at };
  }
  if (state?.stage !== 'asked') throw new Error(`nothing to ${event.type}`);
  const { title } = state;
  switch (event.type) {
    case 'late': {
      const { next: of, above, missed } = event;
      return { ...state, of, above, since: at, late: { at, missed } };
    }
    case 'lateTakenBack':
      return state.late ? { ...state, of: state.late.missed } : state;
    case 'done':
      return { ...state, step: 'confirm', since: at };
    case 'confirmed':
      return { stage: 'over', title, outcome: 'done' };
    case 'calledOff':
      return { stage: 'over', title, outcome: 'withdrawn' };
    default:
      return event satisfies never;
  }
}

const describe = (state: Errand): CaseDescription => ({
  title: state.title,
  stage: state.stage,
  stages: ['asked', 'over'],
  ...(state.stage === 'over' && { outcome: state.outcome }),
});

export const errand: Process<Errand, Opening, Command, Event, TermName> = {
  kind: 'errand',
  schema: 2,
  terms: {
    do: { clock: 'elapsed', duration: 'P2D' },
    confirm: { clock: 'elapsed', duration: 'P1D' },
  },
  commands: ['do', 'confirm'],
  upgrade: stored => JSON.parse(JSON.stringify(stored)),
  concerns: () => ({ units: [], people: [] }),
  open: ({ title, of, above }, context) => [
    { type: 'opened', by: personOf(context), title, of, above },
  ],
  decide,
  allowed: (state, context) =>
    (['do', 'confirm'] as const).map(command => {
      const refused = guards[command](state, context)?.refused;
      return { command, ...(refused && { refused }) };
    }),
  evolve: (state, event, { at }) => evolve(state, event, at),
  duties: (state, { terms, calendar }) => {
    if (state.stage === 'over') return { tasks: [], deadlines: [] };
    const { step, since, title, of, by, above } = state;
    const asked = step === 'do' ? of : by;
    const deadline: Deadline = {
      key: `${step}:${since}`,
      from: since,
      term: terms[step],
      calendar,
      then: message('case-time-ran-out', { due: since }),
      reminders: step === 'do' && above.length === 0 ? 'weekly' : 'term',
      ...(step === 'confirm' && { bySilence: true }),
    };
    return {
      tasks: [
        {
          key: step,
          what: message('task-next-step', { topic: title, step }),
          asked: [{ person: asked, role: 'orderer' }],
          deadline: deadline.key,
          commands: [step],
        },
      ],
      deadlines: [deadline],
    };
  },
  passed: state => {
    if (state.stage === 'over') return [];
    if (state.step === 'confirm') return [{ type: 'confirmed' }];
    const [next, ...above] = state.above;
    return next ? [{ type: 'late', missed: state.of, next, above }] : [];
  },
  describe,
  participants: state =>
    state.stage === 'over' ? [] : [state.by, state.of, ...state.above],
  tell: ({ type }) =>
    message('dialogue-noted', { by: 'user:default/x', text: type }),
  withdraw: (state, _, context) =>
    state.stage === 'asked' && state.step === 'confirm'
      ? refuse('not-in-the-dialogue', { people: [] })
      : [{ type: 'calledOff', by: personOf(context) }],
  audience: event => (event.type === 'late' ? [event.next] : undefined),
  fieldAudiences: state =>
    state.stage === 'asked' && state.late ? { late: [state.of] } : {},
};
