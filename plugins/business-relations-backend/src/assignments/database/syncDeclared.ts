import { createHash } from 'node:crypto';
import {
  Assignment,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { DeclaredRole } from '../../catalog/declaredRoles';
import { writeAssignments } from './writeAssignments';

/** Roles in the YAML of one entity. */
export type Declarations = { entity: EntityRef; declared: DeclaredRole[] };

/** The same line of the same entity is the same assignment, whichever backend reads it first. */
const idOf = (
  entity: EntityRef,
  { role, unit = '', holder = '' }: DeclaredRole,
) =>
  `declared-${createHash('sha256')
    .update([entity, role, unit, holder].join('\n'))
    .digest('hex')
    .slice(0, 32)}`;

const identified = (
  id: string,
  entity: EntityRef,
  declared: DeclaredRole,
): Assignment => ({
  id,
  ...declared,
  scope: { entities: [entity] },
  inAddition: false,
  status: 'identified',
  source: { from: 'declared', by: entity },
  revision: 1,
});

type Known = { id: string; undeclared_since: Instant | null };

/**
 * Makes an identified assignment of each line that is new. A line that is gone ends nothing: whoever took the role on
 * keeps it, and it is a finding; so does a line of an entity that has left the catalog.
 */
export async function syncDeclared(
  trx: Knex.Transaction,
  declarations: Declarations[],
  at: Instant,
): Promise<void> {
  const wanted = new Map(
    declarations.flatMap(({ entity, declared }) =>
      declared.map(line => {
        const id = idOf(entity, line);
        return [id, identified(id, entity, line)] as const;
      }),
    ),
  );
  const known = await inBatches<EntityRef, Known>(
    declarations.map(({ entity }) => entity),
    portion =>
      trx('assignments')
        .select('id', 'undeclared_since')
        .where({ source_from: 'declared' })
        .whereIn('source_name', portion),
  );
  const missing = new Set(wanted.keys());
  for (const { id } of known) missing.delete(id);
  await writeAssignments(
    trx,
    [...missing].flatMap(id => {
      const assignment = wanted.get(id);
      return assignment ? [{ assignment, why: 'declared' as const, at }] : [];
    }),
  );
  const mark = (ids: string[], since: Instant | null) =>
    inBatches(ids, async portion => {
      await trx('assignments')
        .whereIn('id', portion)
        .update({ undeclared_since: since });
      return [];
    });
  await mark(
    known
      .filter(({ id, undeclared_since: s }) => s !== null && wanted.has(id))
      .map(({ id }) => id),
    null,
  );
  await mark(
    known
      .filter(({ id, undeclared_since: s }) => s === null && !wanted.has(id))
      .map(({ id }) => id),
    at,
  );
}
