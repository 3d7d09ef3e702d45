import {
  Deadline,
  Duties,
  Matter,
  message,
  Party,
  RequirementInDecision,
  RequirementInDelivery,
  RequirementInPreparation,
  RequirementInVerification,
  Task,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Policy } from '../../process';
import { decidersNow } from './authority';
import { nextAbove } from './ladder';
import { costOf } from './proposal';
import {
  alternativeOf,
  answerOf,
  criteriaLeft,
  peopleOf,
  State,
  withoutRepeats,
} from './state';
import { TermName } from './terms';

type Times = Policy<TermName>;

/** Every deadline of a requirement: its clock, and what follows. Its key changes with its clock, never without. */
const deadline = (
  kind: 'classify' | 'decide' | 'conditions' | 'verify' | 'followUp',
  from: string,
  term: TermName,
  { terms, calendar }: Times,
  then: Deadline['then'],
  reminders: Deadline['reminders'] = 'term',
): Deadline => ({
  key: `${kind}:${from}`,
  from,
  term: terms[term],
  calendar,
  then,
  reminders,
});

function classifying(
  state: Extract<RequirementInPreparation, { step: 'classify' }>,
  policy: Times,
): Duties {
  const { since, asked, next } = state.classifying;
  const everybody = asked.flat();
  const [further] = next;
  const due = further
    ? deadline(
        'classify',
        since,
        'classification',
        policy,
        message('then-others-classify', { asked: peopleOf(further) }),
      )
    : deadline(
        'classify',
        since,
        'lastLevel',
        policy,
        message('then-reminded-weekly', { asked: peopleOf(everybody) }),
        'weekly',
      );
  return {
    tasks: [
      {
        key: 'classify',
        what: message('task-classify', { title: state.content.title }),
        asked: everybody,
        deadline: due.key,
        commands: ['classify'],
      },
    ],
    deadlines: [due],
  };
}

function preparing(
  state: Extract<RequirementInPreparation, { step: 'prepare' }>,
): Duties {
  const { content, returned, missing } = state;
  const { preparers, accountManagers } = state.preparing;
  const asked = withoutRepeats([...preparers, ...accountManagers]);
  const task: Task = returned
    ? {
        key: 'answer',
        what: message('task-answer', {
          title: content.title,
          question: returned.question,
        }),
        asked,
        commands: ['answer', 'edit', 'prepare'],
      }
    : {
        key: 'prepare',
        what: message('task-prepare', { title: content.title, missing }),
        asked,
        commands:
          missing.length > 0
            ? ['prepare', 'edit', 'lift']
            : ['lift', 'prepare'],
      };
  return { tasks: [task], deadlines: [] };
}

/** The vacancy that keeps anybody from deciding, with whose task it is to fill it. */
function vacancyOf({ routes, onTheTable, asked }: Matter) {
  const { decide } = routes[onTheTable];
  if (decide.by === 'vacant') return asked.length > 0 ? undefined : decide;
  return undefined;
}

/** Several customers differ, and nobody is above them all. */
function vacancyAbove(matter: Matter) {
  const { routes, onTheTable, asked } = matter;
  const { decide } = routes[onTheTable];
  if (decide.by !== 'all' || decide.ifTheyDiffer.by !== 'vacant') {
    return undefined;
  }
  const all = decide.deciders.every(decider => answerOf(matter, decider));
  const above = asked.some(({ because }) => because === 'late');
  return all && !above ? decide.ifTheyDiffer : undefined;
}

const stillToAnswer = (matter: Matter) =>
  matter.asked.filter(
    ({ decider, because }) =>
      because === 'late' || because === 'apart' || !answerOf(matter, decider),
  );

function deciding(
  state: Extract<RequirementInDecision, { step: 'decide' }>,
  policy: Times,
): Duties {
  const { matter, content } = state;
  const { title } = content;
  const alternative = alternativeOf(matter, matter.onTheTable);
  const money = alternative && costOf(alternative);
  const above = nextAbove(matter);
  const someone = matter.asked.length > 0 || above !== undefined;
  const term =
    matter.level === 0 &&
    matter.asked.every(({ because }) => because !== 'late')
      ? 'decision'
      : 'decisionAbove';
  const due = deadline(
    'decide',
    matter.clock.from,
    term,
    policy,
    above
      ? message('then-others-decide', {
          asked: above.parties.map(({ person }) => person),
        })
      : message('then-reminded-weekly', { asked: decidersNow(matter) }),
    above ? 'term' : 'weekly',
  );
  const { stood } = matter.clock;
  const vacancy = vacancyOf(matter) ?? vacancyAbove(matter);
  const decide = stillToAnswer(matter).map(({ decider }): Task => ({
    key: `decide:${decider.unit ?? decider.parties[0].role}:${
      decider.parties[0].person
    }`,
    what: message('task-decide', {
      title,
      alternative: alternative?.title ?? '',
      ...(money && { money }),
    }),
    asked: decider.parties,
    deadline: due.key,
    commands: [
      'approve',
      'approveWithConditions',
      'recommendAndLift',
      'reject',
      'return',
    ],
    decides: true,
  }));
  const fill: Task[] = vacancy
    ? [
        {
          key: `fill:${vacancy.role}:${vacancy.unit ?? ''}`,
          what: message('task-fill-decider', {
            title,
            role: vacancy.role,
            ...(vacancy.unit && { unit: vacancy.unit }),
          }),
          asked: vacancy.toFill,
          commands: ['askAnew'],
        },
      ]
    : [];
  return {
    tasks: [...decide, ...fill],
    deadlines: someone ? [stood.length > 0 ? { ...due, stood } : due] : [],
  };
}

function judging(
  state: Extract<RequirementInDecision, { step: 'conditions' }>,
  policy: Times,
): Duties {
  const { decided, content } = state;
  const { preparers, accountManagers } = state.preparing;
  const due: Deadline = {
    ...deadline(
      'conditions',
      decided.at,
      'conditions',
      policy,
      message('then-conditions-stand', {}),
    ),
    bySilence: true,
  };
  return {
    tasks: [
      {
        key: 'conditions',
        what: message('task-judge-conditions', {
          title: content.title,
          conditions: decided.conditions,
        }),
        asked: withoutRepeats([...preparers, ...accountManagers]),
        deadline: due.key,
        commands: ['conditionsMet', 'cannotMeetConditions'],
      },
    ],
    deadlines: [due],
  };
}

function delivering(state: RequirementInDelivery): Duties {
  const { title } = state.content;
  const waiting = state.delivering.status === 'waiting';
  return {
    tasks: [
      {
        key: waiting ? 'handOver' : `deliver:${state.delivering.round}`,
        what: waiting
          ? message('task-hand-over', { title })
          : message('task-report-delivery', { title }),
        asked: state.preparing.deliverers,
        commands: waiting
          ? ['handOver', 'reportDelivery']
          : ['reportDelivery', 'handOver'],
      },
    ],
    deadlines: [],
  };
}

function verifying(state: RequirementInVerification, policy: Times): Duties {
  const { content, answers, since, verifiers, followUp } = state;
  const { title } = content;
  const left = criteriaLeft(content, answers).length;
  const isOrder = state.class === 'order';
  const { accountManagers } = state.preparing;
  const asked = peopleOf(verifiers);
  const due = followUp
    ? deadline(
        'followUp',
        followUp.since,
        'lastLevel',
        policy,
        message('then-reminded-weekly', { asked: peopleOf(followUp.asked) }),
        'weekly',
      )
    : deadline(
        'verify',
        since,
        'verification',
        policy,
        isOrder
          ? message('then-received', {})
          : message('then-account-manager', {
              asked: peopleOf(accountManagers),
            }),
      );
  const verify: Task = {
    key: `verify:${state.delivering.round}`,
    what:
      isOrder || left === 0
        ? message('task-receive', { title })
        : message('task-verify', { title, left }),
    asked: verifiers,
    deadline: due.key,
    commands:
      isOrder || left === 0 ? ['receive', 'verify'] : ['verify', 'receive'],
  };
  return {
    tasks: followUp
      ? [
          verify,
          {
            key: `followUp:${state.delivering.round}`,
            what: message('task-follow-up', { title, asked }),
            asked: followUp.asked,
            deadline: due.key,
            commands: ['verify', 'receive'],
          },
        ]
      : [verify],
    // An order that nobody says anything about counts as received.
    deadlines: [isOrder && !followUp ? { ...due, bySilence: true } : due],
  };
}

const handingIn = (title: string, asked: Party[]): Duties => ({
  tasks: [
    {
      key: 'submit',
      what: message('task-hand-in', { title }),
      asked,
      commands: ['submit', 'edit'],
    },
  ],
  deadlines: [],
});

/** Who is expected to do what, by when, and what follows if nobody does. */
export function duties(state: State, policy: Times): Duties {
  switch (state.stage) {
    case 'draft':
      return handingIn(state.content.title, [
        { person: state.openedBy, role: 'asker' },
      ]);
    case 'preparation':
      return state.step === 'classify'
        ? classifying(state, policy)
        : preparing(state);
    case 'decision':
      return state.step === 'decide'
        ? deciding(state, policy)
        : judging(state, policy);
    case 'delivery':
      return delivering(state);
    case 'verification':
      return verifying(state, policy);
    case 'closed':
      return { tasks: [], deadlines: [] };
    default:
      return state satisfies never;
  }
}
