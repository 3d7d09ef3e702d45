import {
  message,
  Message,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { ClosedProcess } from './closed';
import { CommonEvent, commonIn, ownIn } from './events';

function tellCommon(event: Exclude<CommonEvent, { type: 'case.opened' }>) {
  switch (event.type) {
    case 'case.noted':
      return message('case-noted', { by: event.by, text: event.text });
    case 'case.linked':
      return message('case-linked', { by: event.by, title: event.title });
    case 'case.watched':
      return message('case-watched', { by: event.by });
    case 'case.unwatched':
      return message('case-unwatched', { by: event.by });
    case 'case.reassigned': {
      const { by, to, reason } = event;
      return message('case-reassigned', { by, to, reason });
    }
    case 'case.paused': {
      const { by, until, reason } = event;
      return message('case-was-paused', { by, until, reason });
    }
    case 'case.continued':
      return message('case-continued', event.by ? { by: event.by } : {});
    case 'case.escalated':
      return message('case-escalated', { by: event.by, reason: event.reason });
    case 'case.reminded':
      return message('case-reminded', {
        people: event.people,
        ...(event.by && { by: event.by }),
      });
    case 'case.passed':
      return message('case-time-ran-out', { due: event.dueAt });
    case 'case.withdrawn':
      return message('case-withdrawn', { by: event.by, reason: event.reason });
    case 'case.succeeded': {
      const { role, where, from, to } = event;
      return message('case-succeeded', {
        role,
        where,
        from: from.person,
        to: to.person,
      });
    }
    case 'case.roleEnded': {
      const { person, role, where, endedAt: ended } = event;
      return message('case-role-ended', { person, role, where, ended });
    }
    case 'case.settled': {
      const times = event.dues.map(({ dueAt }) => dueAt);
      return message('case-times-set', { times });
    }
    default:
      return event satisfies never;
  }
}

/** One event as a sentence: in the kind's own words where it came of one, since these say more. */
export function tellEvent(
  process: ClosedProcess,
  recorded: RecordedEvent,
): Message {
  const own = ownIn(recorded);
  if (own) return process.tell(own);
  const common = commonIn(recorded);
  if (!common || common.type === 'case.opened') {
    throw new Error(`Event ${recorded.seq} of ${recorded.case} says nothing`);
  }
  return tellCommon(common);
}
