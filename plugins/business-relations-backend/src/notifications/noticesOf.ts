import {
  EntityRef,
  message,
  RecordedEvent,
  Task,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules, isHistory } from '@business-relations/rules';
import { z } from 'zod';
import { Notice } from './notice';

/** What happened in one go: what was asked of whom before, the case after it, and the events in between. */
export type Happening = {
  before: { open: boolean; asked: { key: string; people: EntityRef[] }[] };
  after: Case;
  events: RecordedEvent[];
};

type Told = Omit<Notice, 'key' | 'case' | 'besides'>;

const remindedShape = z.object({
  tasks: z.array(z.string()),
  people: z.array(z.string()),
  by: z.string().optional(),
});

const peopleOf = (task: Task) => task.asked.map(({ person }) => person);

/** What the case is called: as somebody wrote it, or a sentence in the reader's language. */
function titleOf(rules: CaseRules, current: Case) {
  const { title, titleMessage } = rules.describe(current);
  return titleMessage ?? title;
}

/** The moment of a task, where it has one. */
const dueOf = ({ due }: Case, { deadline }: Task) => {
  const dueAt = deadline && due[deadline]?.dueAt;
  return dueAt ? { dueAt } : {};
};

function ended(rules: CaseRules, { before, after, events }: Happening): Told[] {
  const last = events.filter(isHistory).at(-1);
  if (!before.open || !after.endedAt || !last) return [];
  const title = titleOf(rules, after);
  const { openedBy, onBehalfOf } = after;
  return [openedBy, onBehalfOf].flatMap(person =>
    person === undefined
      ? []
      : [
          {
            person,
            title: message('notice-ended', { title }),
            description: rules.tell(last),
            leads: 'case' as const,
          },
        ],
  );
}

function reminded(rules: CaseRules, { after, events }: Happening): Told[] {
  const title = titleOf(rules, after);
  const open = rules.tasks(after);
  return events
    .filter(({ type }) => type === 'case.reminded')
    .flatMap(({ data }) => {
      const { tasks, people, by } = remindedShape.parse(data);
      const task = open.find(({ key }) => tasks.includes(key));
      if (!task) return [];
      const due = dueOf(after, task);
      const told = by
        ? { description: message('notice-reminded-by', { title, by }) }
        : {
            description: message('notice-reminder', { title, ...due }),
            reminds: { task: task.key, title, ...due },
          };
      return people.map((person): Told => ({
        person,
        title: task.what,
        ...told,
        leads: 'answer',
      }));
    });
}

function asked(rules: CaseRules, { before, after }: Happening): Told[] {
  const title = titleOf(rules, after);
  return rules.tasks(after).flatMap(task => {
    const known = before.asked.find(({ key }) => key === task.key)?.people;
    return peopleOf(task)
      .filter(person => !known?.includes(person))
      .map((person): Told => ({
        person,
        title: task.what,
        description: message('notice-asked', { title, ...dueOf(after, task) }),
        leads: 'answer',
      }));
  });
}

function openedForThem(rules: CaseRules, { after, events }: Happening): Told[] {
  const { onBehalfOf, openedBy } = after;
  if (!onBehalfOf || !openedBy || events[0]?.seq !== 1) return [];
  const title = titleOf(rules, after);
  return [
    {
      person: onBehalfOf,
      title: message('notice-opened-for-you', { title, by: openedBy }),
      description: message('notice-you-may-withdraw', {}),
      leads: 'case',
    },
  ];
}

/** What somebody has to know who was not asked. It leads to their own work: the case may not be theirs to see. */
const concerned = (rules: CaseRules, { events }: Happening): Told[] =>
  events
    .flatMap(event => rules.news(event))
    .map(told => ({ ...told, leads: 'work' }));

/**
 * Who is told what of something that happened: each person once, of what matters most to them. Whoever did it isn't
 * told, since they know.
 */
export function noticesOf(rules: CaseRules, happening: Happening): Notice[] {
  const { after, events } = happening;
  const last = events.at(-1);
  if (!last) return [];
  const doers = events.flatMap(({ actor }) =>
    'person' in actor ? [actor.person] : [],
  );
  const byPerson = new Map<EntityRef, Told>();
  for (const told of [
    ...ended(rules, happening),
    // Before a reminder, which may wait: what is asked for the first time may not.
    ...asked(rules, happening),
    ...reminded(rules, happening),
    ...openedForThem(rules, happening),
    ...concerned(rules, happening),
  ]) {
    if (!doers.includes(told.person) && !byPerson.has(told.person)) {
      byPerson.set(told.person, told);
    }
  }
  return [...byPerson.values()].map(told => ({
    ...told,
    key: `${after.id}:${last.seq}`,
    case: after.id,
    besides: [...new Set(doers)],
  }));
}
