import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../../../process';
import { Rules } from '../command';

/** A role that somebody has taken on. */
export type Held = Assignment & { holder: EntityRef };

/** The role that is meant, where somebody holds it. */
export function heldRole(
  assignment: string,
  { relations }: Rules,
): Held | Rejection {
  const row = relations.assignments.find(({ id }) => id === assignment);
  if (!row) return refuse('no-such-role', { assignment });
  const { holder } = row;
  return row.status === 'accepted' && holder !== undefined
    ? { ...row, holder }
    : refuse('role-is-not-held', { status: row.status });
}

/** As it will be once this role has passed on: it takes up no share and no room in a mandate any more. */
export const withoutRole = (
  assignment: string,
  { relations }: Pick<Rules, 'relations'>,
): Pick<Rules, 'relations'> => ({
  relations: {
    ...relations,
    assignments: relations.assignments.filter(({ id }) => id !== assignment),
  },
});
