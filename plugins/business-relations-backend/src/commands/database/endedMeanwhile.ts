import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Envelope } from '@business-relations/rules';
import { Knex } from 'knex';
import { assignmentsById } from '../../assignments/database/assignmentsById';

/** Roles that somebody held when their command was recorded, and that have ended since. */
export async function endedMeanwhile(
  db: Knex,
  person: EntityRef,
  { context }: Envelope,
): Promise<Assignment[]> {
  const held = context.relations.assignments
    .filter(({ holder, status }) => holder === person && status === 'accepted')
    .map(({ id }) => id);
  if (held.length === 0) return [];
  const now = await assignmentsById(db, held);
  return [...now.values()].filter(({ status }) => status === 'ended');
}
