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
