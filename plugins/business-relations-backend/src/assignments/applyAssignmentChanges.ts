import {
  Assignment,
  AssignmentChange,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { refreshRelations } from '../feed/refreshRelations';
import { RoleSettings } from '../roleSettings';
import { changed } from './change';
import { assignmentsById } from './database/assignmentsById';
import { writeConfirmations } from './database/confirmations';
import { deputiesLeftBehind, principalsOf } from './database/deputies';
import { versionsOf } from './database/versionsOf';
import { NewVersion, writeAssignments } from './database/writeAssignments';

type By = { case: string; person?: EntityRef; at: Instant };

/** As it was before it was first proposed; undefined for what began as a proposal. */
async function identifiedBefore(
  trx: Knex.Transaction,
  { id, source }: Assignment,
): Promise<Assignment | undefined> {
  if (source.from === 'proposal') return undefined;
  const versions = await versionsOf(trx, id);
  return versions.findLast(
    ({ assignment }) => assignment.status === 'identified',
  )?.assignment;
}

/** Writes rows and history; what was changed, as it was and as it is. */
async function write(
  trx: Knex.Transaction,
  changes: AssignmentChange[],
  by: By,
): Promise<Assignment[]> {
  await writeConfirmations(trx, changes, by);
  const ids = changes.map(({ id }) => id);
  // Whom they stand in for as well: nobody's role ends while a deputy in it is accepted.
  const before = await assignmentsById(
    trx,
    [...ids, ...(await principalsOf(trx, ids))],
    { toChange: true },
  );
  const now = new Map(before);
  const versions: NewVersion[] = [];
  for (const change of changes) {
    const present = now.get(change.id);
    const identified =
      change.does === 'takeBack' && present
        ? await identifiedBefore(trx, present)
        : undefined;
    const result = changed(present, change, by, identified);
    if (result) {
      now.set(change.id, result.assignment);
      versions.push({
        ...result,
        at: by.at,
        case: by.case,
        ...(by.person !== undefined && { by: by.person }),
      });
    }
  }
  if (versions.length === 0) return [];
  await writeAssignments(trx, versions);
  return versions.flatMap(({ assignment: { id } }) =>
    [before.get(id), now.get(id)].flatMap(each => each ?? []),
  );
}

/**
 * Writes what an event makes of the rows of roles: rows, history, effective relations and feed, all in the caller's
 * transaction, in the order of the changes.
 */
export async function applyAssignmentChanges(
  trx: Knex.Transaction,
  { settings, clock }: { settings: RoleSettings; clock: Clock },
  changes: AssignmentChange[],
  by: By,
): Promise<void> {
  if (changes.length === 0) return;
  const written = await write(trx, changes, by);
  if (written.length === 0) return;
  const left = await deputiesLeftBehind(
    trx,
    written.map(({ id }) => id),
  );
  if (left.length > 0) written.push(...(await write(trx, left, by)));
  await refreshRelations(trx, settings, clock, { assignments: written });
}
