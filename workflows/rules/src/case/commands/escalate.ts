import { Task } from '@business-relations/backstage-plugin-business-relations-common';
import { isRejection, personOf, refuse, Rejection } from '../../process';
import { OwnEvent } from '../events';
import { deadlinesOf, tasksOf } from '../standing';
import {
  CommonRule,
  firstOf,
  notEnded,
  notPaused,
  Situation,
  someTask,
  takesPart,
  taskOf,
} from './command';

type Next = { deadline: string; follows: OwnEvent[] };

/** What would follow at the task's deadline, or why nobody can take it now. */
function whatFollows(
  { process, current, context }: Situation,
  task: Task,
): Next | Rejection {
  const nobody = refuse('cannot-escalate', {
    asked: task.asked.map(({ person }) => person),
  });
  const deadline = deadlinesOf(process, current).find(
    ({ key }) => key === task.deadline,
  );
  if (!deadline) return nobody;
  if (deadline.bySilence) return refuse('waits-for-silence', {});
  const follows = process.passed(current.state, deadline.key, context);
  return isRejection(follows) || follows.length === 0
    ? nobody
    : { deadline: deadline.key, follows };
}

const isRefused = (next: Next | Rejection): next is Rejection =>
  'refused' in next;

const choicesOf = (situation: Situation) =>
  tasksOf(situation.process, situation.current).map(task => {
    const next = whatFollows(situation, task);
    return {
      choice: task.key,
      ...(isRefused(next) && { refused: next.refused }),
    };
  });

/** Where no task can be, what is said of the first is the answer. */
function someCanBe(situation: Situation): Rejection | undefined {
  const choices = choicesOf(situation);
  const refused = choices[0]?.refused;
  return refused && choices.every(choice => choice.refused)
    ? { refused }
    : undefined;
}

/** Takes now what would follow at the task's deadline, by anyone in the case, who says why. */
export const escalate: CommonRule<'escalate'> = {
  guard: firstOf(notEnded, notPaused, takesPart, someTask, someCanBe),
  choices: choicesOf,
  decide: (situation, { task: key, reason }) => {
    const task = taskOf(situation, key);
    if (!task) return refuse('no-such-task', { task: key });
    const next = whatFollows(situation, task);
    if (isRefused(next)) return next;
    const { deadline, follows } = next;
    const by = personOf(situation.context);
    return [
      { type: 'case.escalated', by, task: key, deadline, reason },
      ...follows,
    ];
  },
};
