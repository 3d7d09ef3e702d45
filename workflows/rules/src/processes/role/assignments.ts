import { AssignmentChange } from '@business-relations/backstage-plugin-business-relations-common';
import { RoleEvent } from './events';

/** What an event makes of the rows. A row ends before the one that takes its place begins. */
export function assignments(event: RoleEvent): AssignmentChange[] {
  switch (event.type) {
    case 'proposed':
    case 'handOverAsked':
    case 'amended': {
      const { assignment: id, proposition } = event;
      return [{ does: 'propose', id, proposition }];
    }
    case 'accepted':
      return [
        ...event.replaces.map(id => ({ does: 'end' as const, id })),
        { does: 'accept', id: event.assignment },
      ];
    case 'takenOver':
      return [
        { does: 'end', id: event.from.assignment },
        { does: 'accept', id: event.assignment },
      ];
    case 'declined':
      return [{ does: 'decline', id: event.assignment }];
    case 'confirmed':
      return [{ does: 'confirm', id: event.assignment }];
    case 'ended':
    case 'laidDown':
      return [{ does: 'end', id: event.assignment }];
    case 'takenBack':
      return event.assignment
        ? [{ does: 'takeBack', id: event.assignment }]
        : [];
    case 'confirmationAsked':
    case 'objected':
    case 'unanswered':
      return [];
    default:
      return event satisfies never;
  }
}
