import { personOf, refuse } from '../../process';
import { tasksOf } from '../standing';
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

/** Once a day is enough: the day as it is in the customer's calendar. */
const alreadyToday = ({ current, context }: Situation, key: string) => {
  const { day } = context.relations;
  return current.reminded[key] === day
    ? refuse('already-reminded', { day })
    : undefined;
};

export const remind: CommonRule<'remind'> = {
  guard: firstOf(notEnded, notPaused, takesPart, someTask),
  choices: situation =>
    tasksOf(situation.process, situation.current).map(({ key }) => {
      const refused = alreadyToday(situation, key)?.refused;
      return { choice: key, ...(refused && { refused }) };
    }),
  decide: (situation, { task: key }) => {
    const task = taskOf(situation, key);
    if (!task) return refuse('no-such-task', { task: key });
    const { context } = situation;
    return (
      alreadyToday(situation, key) ?? [
        {
          type: 'case.reminded',
          tasks: [key],
          people: task.asked.map(({ person }) => person),
          by: personOf(context),
          day: context.relations.day,
        },
      ]
    );
  },
};
