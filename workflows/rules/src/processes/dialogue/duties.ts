import {
  Dialogue,
  Duties,
  message,
} from '@business-relations/backstage-plugin-business-relations-common';

/** Reminds of what is left. Nothing follows by itself: a talk that isn't held is nobody's escalation. */
export function duties(state: Dialogue): Duties {
  if (state.stage === 'closed') return { tasks: [], deadlines: [] };
  const { topic, left, openedBy } = state;
  return {
    tasks: [
      {
        key: left.do,
        what:
          left.do === 'hold'
            ? message('task-hold-dialogue', { topic, when: left.when })
            : message('task-next-step', { topic, step: left.step }),
        asked: [{ person: openedBy, role: 'asker' }],
        commands:
          left.do === 'hold' ? ['hold', 'turnInto'] : ['finish', 'turnInto'],
      },
    ],
    deadlines: [],
  };
}
