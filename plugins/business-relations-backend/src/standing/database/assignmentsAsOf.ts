import {
  Assignment,
  EntityRef,
  Instant,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { assignmentShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { Version } from '../../assignments/database/versionsOf';

/** Offices of IT bear on every question. */
const offices: Role[] = [
  'deliveryManager',
  'signatory',
  'steeringMember',
  'steeringChair',
  'steeringSecretary',
];

export type Naming = {
  entities?: EntityRef[];
  units?: EntityRef[];
  people?: EntityRef[];
};

type Id = { id: string };

/**
 * Ids of all that is or was about these, whatever became of it. A row keeps unit and scope from when it was taken on:
 * another mandate is another row.
 */
export async function idsAbout(
  db: Knex,
  { entities = [], units = [], people = [] }: Naming,
  withOffices: boolean,
): Promise<Set<string>> {
  const byEntity = await inBatches<EntityRef, Id>(entities, portion =>
    db('assignment_entities')
      .distinct('assignment as id')
      .whereIn('entity', portion),
  );
  const byUnit = await inBatches<EntityRef, Id>(units, portion =>
    db('assignments').select('id').whereIn('unit', portion),
  );
  const byHolder = await inBatches<EntityRef, Id>(people, portion =>
    db('assignments').select('id').whereIn('holder', portion),
  );
  const ofOffices: Id[] = withOffices
    ? await db('assignments').select('id').whereIn('role', offices)
    : [];
  const ids = [...byEntity, ...byUnit, ...byHolder, ...ofOffices].map(
    ({ id }) => id,
  );
  const deputies = await inBatches<string, Id>(ids, portion =>
    db('assignments').select('id').whereIn('deputy_for', portion),
  );
  return new Set([...ids, ...deputies.map(({ id }) => id)]);
}

type Row = {
  assignment: string;
  version: string;
  at: Instant;
  by: EntityRef | null;
  why: string;
};

/** All versions of these until then, oldest first. */
export async function versionsUntil(
  db: Knex,
  ids: Iterable<string>,
  until: Instant,
): Promise<Version[]> {
  const rows = await inBatches<string, Row>(ids, portion =>
    db('assignment_versions')
      .select('assignment', 'version', 'at', 'by', 'why')
      .whereIn('assignment', portion)
      .where('at', '<=', until)
      .orderBy(['assignment', 'revision']),
  );
  return rows.map(({ version, at, by, why }) => ({
    assignment: assignmentShape.parse(JSON.parse(version)),
    at,
    ...(by !== null && { by }),
    why,
  }));
}

/** How each stood last. */
export const lastOfEach = (versions: Version[]): Assignment[] => [
  ...new Map(
    versions.map(({ assignment }) => [assignment.id, assignment]),
  ).values(),
];

/** What was declared once in a YAML that no longer said so by then. */
export async function undeclaredBy(
  db: Knex,
  ids: Iterable<string>,
  until: Instant,
): Promise<Set<string>> {
  const rows = await inBatches<string, Id>(ids, portion =>
    db('assignments')
      .select('id')
      .whereIn('id', portion)
      .where('undeclared_since', '<=', until),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those of these people whom the catalog had then; since when it has them it never says. */
export async function presentAt(
  db: Knex,
  refs: Iterable<EntityRef>,
  at: Instant,
): Promise<Set<EntityRef>> {
  const rows = await inBatches<EntityRef, { ref: EntityRef }>(refs, portion =>
    db('entities')
      .select('ref')
      .whereIn('ref', portion)
      .where(there =>
        there.whereNull('gone_since').orWhere('gone_since', '>', at),
      ),
  );
  return new Set(rows.map(({ ref }) => ref));
}
