import { message } from '@business-relations/backstage-plugin-business-relations-common';
import { News } from '../../process';
import { RoleEvent } from './events';
import { roleThere } from './state';

/** Whoever stood in for another is not asked when that role ends, and theirs with it: they are told. */
export function news(event: RoleEvent): News[] {
  if (!('deputies' in event)) return [];
  const { deputies = [] } = event;
  const there =
    event.type === 'ended'
      ? roleThere(event.proposition)
      : { role: event.role, where: event.where };
  return deputies.map(({ holder }) => ({
    person: holder,
    title: message('role-no-longer-deputy', there),
    description: message('role-ended-with-it', {}),
  }));
}
