import { Task } from '@business-relations/backstage-plugin-business-relations-common';
import { alarmInWords, topicOf } from './inWords';
import { Projecting } from './projecting';
import { RunningCase } from './runningCase';

/** Whoever looks at one run needs to know that it waits, and for what: not each of a campaign's hundred tasks. */
const MOST_TASKS = 10;

const stageLine = ({ rules, now }: RunningCase): string => {
  const { stage, stages, outcome } = rules.describe(now);
  const way = stages.map(each => (each === stage ? `**${each}**` : each));
  return `${way.join(' → ')}${outcome ? ` (${outcome})` : ''}`;
};

const taskLine = (
  { key, commands, asked, deadline }: Task,
  { now: { due } }: RunningCase,
): string => {
  const roles = [...new Set(asked.map(({ role }) => role))].join(', ');
  const by = deadline && due[deadline]?.dueAt;
  return `- ${topicOf(key)} (\`${commands.join('`, `')}\`): ${
    asked.length
  } asked as ${roles || 'nobody'}${by ? `, by ${by}` : ''}`;
};

const taskLines = (running: RunningCase): string => {
  const tasks = running.rules.tasks(running.now);
  if (tasks.length === 0) return 'Nobody is asked for anything.';
  const lines = tasks.slice(0, MOST_TASKS).map(task => taskLine(task, running));
  const more = tasks.length - MOST_TASKS;
  return [
    'Asked for:',
    '',
    ...lines,
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
};

const alarmLine = ({ alarm }: RunningCase): string =>
  alarm
    ? `Next by the clock: ${alarm.at}, ${alarmInWords(alarm).toLowerCase()}.`
    : 'Nothing is awaited by the clock.';

const pauseLine = ({ now: { pause } }: RunningCase): string[] =>
  pause ? [`**Paused** since ${pause.since}.`] : [];

const recordLine = ({ isForked, waiting }: Projecting): string[] => {
  if (isForked) {
    return [
      '**The record holds other events under the same numbers.** Nothing more is written; compare the runs of this case.',
    ];
  }
  return waiting > 0 ? [`Not yet in the record: ${waiting} step(s).`] : [];
};

/** What an operator sees of a run: no person, no text that somebody wrote. */
export function detailsOf(
  running: RunningCase,
  projecting: Projecting,
): string {
  const { seq, epoch } = running.now;
  return [
    stageLine(running),
    ...pauseLine(running),
    taskLines(running),
    alarmLine(running),
    `Event ${seq}, epoch ${epoch}.`,
    ...recordLine(projecting),
  ].join('\n\n');
}
