import {
  Assignment,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { assignmentShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';

export type Version = {
  assignment: Assignment;
  at: Instant;
  by?: EntityRef;
  why: string;
  case?: string;
};

type Row = {
  version: string;
  at: Instant;
  by: EntityRef | null;
  why: string;
  case_id: string | null;
};

/** Every version of one assignment, oldest first. */
export async function versionsOf(db: Knex, id: string): Promise<Version[]> {
  const rows: Row[] = await db('assignment_versions')
    .select('version', 'at', 'by', 'why', 'case_id')
    .where({ assignment: id })
    .orderBy('revision');
  return rows.map(({ version, at, by, why, case_id }) => ({
    assignment: assignmentShape.parse(JSON.parse(version)),
    at,
    ...(by !== null && { by }),
    why,
    ...(case_id !== null && { case: case_id }),
  }));
}
