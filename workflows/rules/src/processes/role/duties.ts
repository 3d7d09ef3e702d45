import {
  Deadline,
  Duties,
  Instant,
  message,
  Party,
  Task,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Policy } from '../../process';
import { askedFirst, isToBeGranted } from './questions';
import { Asked, isPerson, roleThere, State } from './state';
import { TermName } from './terms';

type Times = Policy<TermName>;

const commandsOf: Record<Asked['asks'], string[]> = {
  accept: ['accept', 'decline'],
  handOver: ['accept', 'decline'],
  confirm: ['confirm', 'decline'],
};

function whatIsAsked(state: Asked): Task['what'] {
  const there = roleThere(state.proposition, state);
  switch (state.asks) {
    case 'accept':
      return message('task-accept-role', there);
    case 'confirm':
      return message('task-confirm-role', there);
    case 'handOver': {
      const from = state.from.holder;
      // Who goes on for another unit takes nothing over from anybody.
      return from === state.proposition.holder
        ? message('task-accept-role', there)
        : message('task-take-over-role', { from, ...there });
    }
    default:
      return state satisfies never;
  }
}

function termOf({ asks, told, next }: Asked): TermName {
  if (told.length === 0) return asks === 'confirm' ? 'confirmation' : 'answer';
  return next.length > 0 ? 'followUp' : 'lastLevel';
}

/** By a moment, whoever works when; not a second later, which could be the next day. */
const termUntil = (until: Instant, { since }: Asked): Term => ({
  clock: 'elapsed',
  duration: `PT${Math.floor((Date.parse(until) - Date.parse(since)) / 1_000)}S`,
});

const answersIn = (state: Asked, terms: Times['terms']): Term =>
  state.asks === 'confirm' && state.until && state.told.length === 0
    ? termUntil(state.until, state)
    : terms[termOf(state)];

const peopleOf = (parties: Party[]) => parties.map(({ person }) => person);

/** Its key changes with its clock: the next who are told have a time of their own. */
function answerBy(state: Asked, { terms, calendar }: Times): Deadline {
  const { since, next, told } = state;
  const [further] = next;
  const asked = [...askedFirst(state), ...peopleOf(told.at(-1) ?? [])];
  return {
    key: `answer:${since}`,
    from: since,
    term: answersIn(state, terms),
    calendar,
    then: further
      ? message('then-role-followed-up', { asked: peopleOf(further) })
      : message('then-reminded-weekly', { asked }),
    reminders: further ? 'term' : 'weekly',
  };
}

function followingUp(state: Asked): Task['what'] {
  const { asks, proposition } = state;
  const { holder } = proposition;
  const about = { holder, ...roleThere(proposition, state) };
  if (isToBeGranted(state)) {
    return message('task-follow-up-grant', {
      people: askedFirst(state),
      ...about,
    });
  }
  return asks === 'confirm'
    ? message('task-follow-up-confirmation', about)
    : message('task-follow-up-role', about);
}

/** What is asked first: of whoever grants it, else of its holder. */
function firstAsked(state: Asked, deadline: string): Task {
  const { proposition, asks, wordOf = [] } = state;
  const { holder, role, unit } = proposition;
  return isToBeGranted(state)
    ? {
        key: `word:${holder}`,
        what: message('task-grant-role', {
          holder,
          ...roleThere(proposition, state),
        }),
        asked: wordOf.map(person => ({ person, role: 'asker' })),
        deadline,
        commands: ['grant', 'object'],
      }
    : {
        key: `answer:${holder}`,
        what: whatIsAsked(state),
        asked: [{ person: holder, role, ...(unit && { unit }) }],
        deadline,
        commands: commandsOf[asks],
      };
}

/** An answer is awaited: the holder's, and of whoever was told that they follow it up. */
function awaiting(state: Asked, policy: Times): Duties {
  const { told, asks } = state;
  const deadline = answerBy(state, policy);
  const followUp = told.at(-1);
  return {
    tasks: [
      firstAsked(state, deadline.key),
      ...(followUp
        ? [
            {
              key: `followUp:${told.length}`,
              what: followingUp(state),
              asked: followUp,
              deadline: deadline.key,
              commands: asks === 'accept' ? ['amend'] : [],
            },
          ]
        : []),
    ],
    deadlines: [deadline],
  };
}

/** Nobody can accept what its grantor objects to: it is for whoever proposed it to propose it anew. */
function objectedTo(
  { openedBy, onBehalfOf, asks }: Asked,
  { by, reason, at }: Asked['objections'][number],
  { terms, calendar }: Times,
): Duties {
  const proposer = onBehalfOf && isPerson(onBehalfOf) ? onBehalfOf : openedBy;
  const proposers = proposer ? [proposer] : [];
  const deadline: Deadline = {
    key: `objection:${at}`,
    from: at,
    term: terms.objection,
    calendar,
    then: message('then-reminded-weekly', { asked: proposers }),
    reminders: 'weekly',
  };
  return {
    tasks: [
      {
        key: `objection:${at}`,
        what: message('task-answer-objection', { by, reason }),
        asked: proposers.map(person => ({ person, role: 'asker' })),
        deadline: deadline.key,
        commands: asks === 'accept' ? ['amend', 'withdraw'] : ['withdraw'],
      },
    ],
    deadlines: [deadline],
  };
}

/** Who is expected to do what, by when, and what follows if nobody does. */
export function duties(state: State, policy: Times): Duties {
  if (state.stage === 'closed') return { tasks: [], deadlines: [] };
  const objection = state.objections.at(-1);
  return objection
    ? objectedTo(state, objection, policy)
    : awaiting(state, policy);
}
