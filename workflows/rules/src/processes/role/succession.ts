import { Succession } from '@business-relations/backstage-plugin-business-relations-common';
import { withSuccessor } from '../../process';
import { RoleEvent } from './events';
import { State } from './state';

/** A role that was taken over: what was asked of whoever held it follows it to other cases. */
export function succession(event: RoleEvent): Succession | undefined {
  if (event.type !== 'takenOver') return undefined;
  const { role, where, from, assignment, by } = event;
  return {
    role,
    where,
    from: { person: from.holder, assignment: from.assignment },
    to: { person: by, assignment },
  };
}

/** Somebody else looks after the unit now: it is for them to follow up what nobody has answered. */
export function succeeded(state: State, succeeding: Succession): State {
  if (state.stage === 'closed') return state;
  return {
    ...state,
    told: state.told.map(level => withSuccessor(level, succeeding)),
    next: state.next.map(level => withSuccessor(level, succeeding)),
  };
}
