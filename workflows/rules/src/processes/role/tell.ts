import {
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Deputies } from './deputies';
import { RoleEvent } from './events';
import { roleThere } from './state';

/** Whose role ended with it, since they stood in for whoever had it. */
const withDeputies = ({ deputies }: Deputies) =>
  deputies ? { deputies: deputies.map(({ holder }) => holder) } : {};

/** One event as a sentence of the history. */
export function tell(event: RoleEvent): Message {
  switch (event.type) {
    case 'proposed': {
      const { by, proposition } = event;
      const { holder } = proposition;
      return message('role-proposed', {
        by,
        holder,
        ...roleThere(proposition),
      });
    }
    case 'confirmationAsked': {
      const { by, proposition, until } = event;
      return message('role-confirmation-asked', {
        ...(by && { by }),
        holder: proposition.holder,
        ...(until && { until }),
        ...roleThere(proposition),
      });
    }
    case 'handOverAsked': {
      const { by, proposition, from, reason } = event;
      return message('role-hand-over-asked', {
        by,
        from: from.holder,
        to: proposition.holder,
        ...roleThere(proposition),
        ...(reason && { reason }),
      });
    }
    case 'ended': {
      const { by, proposition, reason } = event;
      const { holder } = proposition;
      const there = roleThere(proposition);
      return message('role-ended', {
        by,
        holder,
        reason,
        ...there,
        ...withDeputies(event),
      });
    }
    case 'amended': {
      const { by, proposition } = event;
      return message('role-amended', { by, holder: proposition.holder });
    }
    case 'granted':
      return message('role-granted', { by: event.by });
    case 'objected':
      return message('role-objected', { by: event.by, reason: event.reason });
    case 'unanswered':
      return message('role-unanswered', {
        missed: event.missed,
        asked: event.asked.map(({ person }) => person),
      });
    case 'accepted': {
      const { by, role, where } = event;
      return message('role-accepted', {
        by,
        role,
        where,
        ...withDeputies(event),
      });
    }
    case 'takenOver': {
      const { by, role, where, from } = event;
      return message('role-taken-over', {
        by,
        role,
        where,
        from: from.holder,
        ...withDeputies(event),
      });
    }
    case 'confirmed': {
      const { by, role, where } = event;
      return message('role-confirmed', { by, role, where });
    }
    case 'declined':
    case 'laidDown': {
      const { by, role, where, reason, suggests } = event;
      const said = { by, role, where, reason, ...(suggests && { suggests }) };
      return event.type === 'declined'
        ? message('role-declined', said)
        : message('role-laid-down', { ...said, ...withDeputies(event) });
    }
    case 'takenBack':
      return message('role-taken-back', { by: event.by, reason: event.reason });
    default:
      return event satisfies never;
  }
}
