import {
  Assignment,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { batchesOf } from '../../batches';
import { toRow } from './rows';

/** What made a version of an assignment. */
export const versionReasons = [
  'declared',
  /** By a table of units and budgets. */
  'imported',
  'proposed',
  'amended',
  'accepted',
  'declined',
  'confirmed',
  'ended',
  /** A deputy's, as whoever they stood in for no longer has the role. */
  'endedWithHolder',
  /** A deputy's, as whoever they stand in for has the same role by another mandate. */
  'holderRenewed',
  'takenBack',
  /** Its unit of ours has given way to the organisation's own. */
  'moved',
] as const;

export type VersionReason = (typeof versionReasons)[number];

/** An assignment as it becomes, with what the history says of it. */
export type NewVersion = {
  assignment: Assignment;
  why: VersionReason;
  at: Instant;
  by?: EntityRef;
  case?: string;
};

const scopeRows = ({ id, scope }: Assignment) =>
  'entities' in scope
    ? [...new Set(scope.entities)].map(entity => ({ assignment: id, entity }))
    : [];

/** Of several versions of one assignment the last is how it is now. */
const lastOfEach = (versions: NewVersion[]): NewVersion[] => [
  ...new Map(versions.map(each => [each.assignment.id, each])).values(),
];

/** Writes assignments as they become and adds each version to the history; `revision` is the caller's. */
export async function writeAssignments(
  trx: Knex.Transaction,
  versions: NewVersion[],
): Promise<void> {
  const present = lastOfEach(versions);
  const byId = new Map(present.map(each => [each.assignment.id, each]));
  for (const ids of batchesOf(byId.keys(), 200)) {
    const written = ids.flatMap(id => byId.get(id) ?? []);
    await trx('assignments')
      .insert(written.map(({ assignment, at }) => toRow(assignment, at)))
      .onConflict('id')
      .merge();
    await trx('assignment_entities').delete().whereIn('assignment', ids);
    const scopes = written.flatMap(({ assignment }) => scopeRows(assignment));
    if (scopes.length > 0) {
      await trx.batchInsert('assignment_entities', scopes, 200);
    }
  }
  await trx.batchInsert(
    'assignment_versions',
    versions.map(({ assignment, why, at, by, case: ofCase }) => ({
      assignment: assignment.id,
      revision: assignment.revision,
      at,
      by: by ?? null,
      why,
      case_id: ofCase ?? null,
      version: JSON.stringify(assignment),
    })),
    100,
  );
}
