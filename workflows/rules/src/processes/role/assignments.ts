import { AssignmentChange } from '@business-relations/backstage-plugin-business-relations-common';
import { Deputies } from './deputies';
import { RoleEvent } from './events';

const endOf = (id: string): AssignmentChange => ({ does: 'end', id });

const takenBack = ({
  assignment,
  confirms,
}: Extract<RoleEvent, { type: 'takenBack' }>): AssignmentChange[] => [
  ...(assignment ? [{ does: 'takeBack' as const, id: assignment }] : []),
  ...(confirms ? [{ does: 'stopAsking' as const, id: confirms }] : []),
];

const endingWith = ({ deputies = [] }: Deputies): AssignmentChange[] =>
  deputies.map(({ assignment: id }) => ({ does: 'endAsDeputy', id }));

const goingOn = (
  { following = [] }: Deputies,
  deputyFor: string,
): AssignmentChange[] =>
  following.map(({ assignment: id }) => ({
    does: 'standInFor',
    id,
    deputyFor,
  }));

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
    case 'takenOver': {
      const before = event.type === 'takenOver' ? [event.from.assignment] : [];
      return [
        ...[...before, ...event.replaces].map(endOf),
        { does: 'accept', id: event.assignment },
        ...goingOn(event, event.assignment),
        ...endingWith(event),
      ];
    }
    case 'declined':
      return [{ does: 'decline', id: event.assignment }];
    case 'confirmed':
      return [{ does: 'confirm', id: event.assignment }];
    case 'ended':
    case 'laidDown':
      return [endOf(event.assignment), ...endingWith(event)];
    case 'confirmationAsked':
      return [{ does: 'askToConfirm', id: event.assignment }];
    case 'takenBack':
      return takenBack(event);
    case 'granted':
    case 'objected':
    case 'unanswered':
      return [];
    default:
      return event satisfies never;
  }
}
