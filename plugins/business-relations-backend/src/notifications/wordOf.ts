import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { Notice, Reminding } from './notice';
import { ROOT, Word } from './word';

function linkOf({ case: id, leads }: Notice): string {
  const page = `${ROOT}/cases/${encodeURIComponent(id)}`;
  switch (leads) {
    case 'answer':
      return `${page}/answer`;
    case 'case':
      return page;
    case 'work':
      return ROOT;
    default:
      return leads satisfies never;
  }
}

function importanceOf({ reminds, leads }: Notice): Word['importance'] {
  if (reminds) return 'reminds';
  return leads === 'answer' ? 'asks' : 'tells';
}

/** One notice by itself. */
export const wordOf = (notice: Notice): Word => ({
  person: notice.person,
  title: notice.title,
  description: [notice.description],
  link: linkOf(notice),
  scope: notice.key,
  besides: notice.besides,
  importance: importanceOf(notice),
});

/** A reminder of what still waits for somebody. */
export type Reminder = Notice & { reminds: Reminding };

/** As many as are read; the rest stands on the page that it leads to. */
const MOST_LINES = 10;

/** Where one task was reminded of twice, the later one: it has the moment that holds. */
const lastOfEachTask = (reminders: Reminder[]): Reminder[] => [
  ...new Map(
    reminders.map(each => [`${each.case} ${each.reminds.task}`, each]),
  ).values(),
];

/** What is due first comes first; what has no moment comes last. */
const byMoment = ({ reminds: one }: Reminder, { reminds: other }: Reminder) =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9');

/**
 * All that somebody is reminded of on one day. Of a single thing it is the reminder itself, which leads straight to
 * where it is answered.
 */
export function digestOf(reminders: Reminder[], day: string): Word | undefined {
  const waiting = lastOfEachTask(reminders).sort(byMoment);
  const [first, ...others] = waiting;
  if (!first) return undefined;
  if (others.length === 0) return wordOf(first);
  const more = waiting.length - MOST_LINES;
  return {
    person: first.person,
    title: message('notice-digest', { count: waiting.length }),
    description: [
      ...waiting
        .slice(0, MOST_LINES)
        .map(({ title, reminds: { title: called, dueAt } }) =>
          message('notice-digest-line', {
            what: title,
            title: called,
            ...(dueAt && { dueAt }),
          }),
        ),
      ...(more > 0 ? [message('notice-digest-more', { count: more })] : []),
    ],
    link: ROOT,
    scope: `digest:${day}`,
    besides: [],
    importance: 'reminds',
  };
}
