import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { News } from '../../process';
import { RoleEvent } from './events';
import { roleThere } from './state';
import { tell } from './tell';

/** With which somebody's role may end. */
type Ending = Extract<
  RoleEvent,
  { type: 'ended' | 'accepted' | 'takenOver' | 'laidDown' }
>;

const there = (event: Ending) =>
  event.type === 'ended'
    ? roleThere(event.proposition, event)
    : {
        role: event.role,
        where: event.where,
        ...(event.standsInFor && { standsInFor: event.standsInFor }),
      };

/** Whose role ends by what somebody else does; who lays their own down knows. */
function whoseItWas(event: RoleEvent): News[] {
  if (event.type !== 'ended' && event.type !== 'takenOver') return [];
  const { holder } = event.type === 'ended' ? event.proposition : event.from;
  if (holder === event.by) return [];
  return [
    {
      person: holder,
      title: message('role-no-longer-yours', there(event)),
      description: tell(event),
    },
  ];
}

/** Whoever stood in for another, whose role ends with theirs. */
function whoStoodIn(event: RoleEvent): News[] {
  if (!('deputies' in event)) return [];
  const { deputies = [] } = event;
  return deputies.map(({ holder }) => ({
    person: holder,
    title: message('role-no-longer-deputy', there(event)),
    description: message('role-ended-with-it', {}),
  }));
}

/** Neither is asked anything when a role ends: they are told. */
export const news = (event: RoleEvent): News[] => [
  ...whoseItWas(event),
  ...whoStoodIn(event),
];
