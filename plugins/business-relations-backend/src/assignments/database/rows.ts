import {
  Assignment,
  AssignmentSource,
  AssignmentStatus,
  EntityRef,
  Instant,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { mandateShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { groupedBy } from '../../grouped';

/** A row of `assignments`. SQLite gives booleans as numbers. */
export type AssignmentRow = {
  id: string;
  role: Role;
  holder: EntityRef | null;
  unit: EntityRef | null;
  everything: boolean | number;
  in_addition: boolean | number;
  share: number | null;
  mandate: string | null;
  valid_from: string | null;
  valid_to: string | null;
  deputy_for: string | null;
  status: AssignmentStatus;
  source_from: AssignmentSource['from'];
  source_name: string;
  /** By what another system knows it. */
  source_id: string | null;
  undeclared_since: Instant | null;
  accepted_at: Instant | null;
  confirmed_at: Instant | null;
  ended_at: Instant | null;
  revision: number;
  changed_at: Instant;
};

function sourceOf({
  source_from,
  source_name,
  source_id,
}: AssignmentRow): AssignmentSource {
  switch (source_from) {
    case 'declared':
      return { from: 'declared', by: source_name };
    case 'proposal':
      return { from: 'proposal', case: source_name };
    case 'import':
      return { from: 'import', name: source_name };
    case 'source':
      return { from: 'source', name: source_name, id: source_id ?? '' };
    default:
      return source_from satisfies never;
  }
}

function sourceColumns(
  source: AssignmentSource,
): Pick<AssignmentRow, 'source_from' | 'source_name' | 'source_id'> {
  const { from } = source;
  const of = (name: string, id: string | null = null) => ({
    source_from: from,
    source_name: name,
    source_id: id,
  });
  switch (source.from) {
    case 'declared':
      return of(source.by);
    case 'proposal':
      return of(source.case);
    case 'import':
      return of(source.name);
    case 'source':
      return of(source.name, source.id);
    default:
      return source satisfies never;
  }
}

const toAssignment = (
  row: AssignmentRow,
  entities: EntityRef[],
): Assignment => ({
  id: row.id,
  role: row.role,
  ...(row.holder !== null && { holder: row.holder }),
  ...(row.unit !== null && { unit: row.unit }),
  scope: row.everything ? { everything: true } : { entities },
  inAddition: Boolean(row.in_addition),
  ...(row.share !== null && { share: row.share }),
  ...(row.mandate !== null && {
    mandate: mandateShape.parse(JSON.parse(row.mandate)),
  }),
  ...(row.deputy_for !== null && { deputyFor: row.deputy_for }),
  status: row.status,
  source: sourceOf(row),
  ...(row.confirmed_at !== null && { confirmedAt: row.confirmed_at }),
  ...(row.accepted_at !== null && { acceptedAt: row.accepted_at }),
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
  revision: row.revision,
});

export const toRow = (
  assignment: Assignment,
  at: Instant,
): Omit<AssignmentRow, 'undeclared_since'> => ({
  id: assignment.id,
  role: assignment.role,
  holder: assignment.holder ?? null,
  unit: assignment.unit ?? null,
  everything: 'everything' in assignment.scope,
  in_addition: assignment.inAddition,
  share: assignment.share ?? null,
  mandate: assignment.mandate ? JSON.stringify(assignment.mandate) : null,
  valid_from: assignment.mandate?.from ?? null,
  valid_to: assignment.mandate?.to ?? null,
  deputy_for: assignment.deputyFor ?? null,
  status: assignment.status,
  ...sourceColumns(assignment.source),
  accepted_at: assignment.acceptedAt ?? null,
  confirmed_at: assignment.confirmedAt ?? null,
  ended_at: assignment.endedAt ?? null,
  revision: assignment.revision,
  changed_at: at,
});

/** Rows with their scopes: one more statement, however many they are. Keeps the order of the rows. */
export async function withScopes(
  db: Knex,
  rows: AssignmentRow[],
): Promise<Assignment[]> {
  const scoped = rows.filter(({ everything }) => !everything);
  const scopes = await inBatches(
    scoped.map(({ id }) => id),
    ids =>
      db<{ assignment: string; entity: EntityRef }>('assignment_entities')
        .select('assignment', 'entity')
        .whereIn('assignment', ids)
        .orderBy('entity'),
  );
  const byAssignment = groupedBy(scopes, ({ assignment }) => assignment);
  return rows.map(row =>
    toAssignment(
      row,
      (byAssignment.get(row.id) ?? []).map(({ entity }) => entity),
    ),
  );
}
