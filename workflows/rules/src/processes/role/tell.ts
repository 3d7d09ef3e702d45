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

type Answered = Extract<
  RoleEvent,
  { type: 'accepted' | 'takenOver' | 'confirmed' | 'declined' | 'laidDown' }
>;

/** Who said what of which role. */
const answered = ({ by, role, where, standsInFor }: Answered) => ({
  by,
  role,
  where,
  ...(standsInFor && { standsInFor }),
});

/** One event as a sentence of the history. */
export function tell(event: RoleEvent): Message {
  switch (event.type) {
    case 'proposed': {
      const { by, proposition } = event;
      const { holder } = proposition;
      return message('role-proposed', {
        by,
        holder,
        ...roleThere(proposition, event),
      });
    }
    case 'confirmationAsked': {
      const { by, proposition, until } = event;
      return message('role-confirmation-asked', {
        ...(by && { by }),
        holder: proposition.holder,
        ...(until && { until }),
        ...roleThere(proposition, event),
      });
    }
    case 'handOverAsked': {
      const { by, proposition, from, reason } = event;
      return message('role-hand-over-asked', {
        by,
        from: from.holder,
        to: proposition.holder,
        ...roleThere(proposition, event),
        ...(reason && { reason }),
      });
    }
    case 'ended': {
      const { by, proposition, reason } = event;
      const { holder } = proposition;
      const there = roleThere(proposition, event);
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
    case 'accepted':
      return message('role-accepted', {
        ...answered(event),
        ...withDeputies(event),
      });
    case 'takenOver':
      return message('role-taken-over', {
        ...answered(event),
        from: event.from.holder,
        ...withDeputies(event),
      });
    case 'confirmed':
      return message('role-confirmed', answered(event));
    case 'declined':
    case 'laidDown': {
      const { reason, suggests } = event;
      const said = {
        ...answered(event),
        reason,
        ...(suggests && { suggests }),
      };
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
