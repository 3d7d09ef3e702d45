import {
  EntityRef,
  Task,
} from '@business-relations/backstage-plugin-business-relations-common';
import { personOf, refuse } from '../../process';
import { tasksOf } from '../standing';
import {
  CommonRule,
  firstOf,
  notEnded,
  Situation,
  someTask,
  takesPart,
  taskOf,
} from './command';

/** Handing a task on gives nobody a role: it can only go to somebody whom the kind's own rules let do it. */
const couldDo = (
  { process, current, context }: Situation,
  task: Task,
  person: EntityRef,
) =>
  process
    .allowed(current.state, { ...context, actor: { person } })
    .some(
      ({ command, choice, refused }) =>
        choice === undefined && !refused && task.commands.includes(command),
    );

export const reassign: CommonRule<'reassign'> = {
  guard: firstOf(notEnded, takesPart, someTask),
  choices: ({ process, current }) =>
    tasksOf(process, current).map(({ key }) => ({ choice: key })),
  decide: (situation, { task: key, to, reason }) => {
    const task = taskOf(situation, key);
    if (!task) return refuse('no-such-task', { task: key });
    return couldDo(situation, task, to)
      ? [
          {
            type: 'case.reassigned',
            by: personOf(situation.context),
            task: key,
            to,
            reason,
          },
        ]
      : refuse('not-theirs-to-do', { person: to });
  },
};
