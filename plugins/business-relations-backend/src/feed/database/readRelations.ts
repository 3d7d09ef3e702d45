import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { Relation } from '../effective';

export type EntityRelations = { entity: EntityRef; relations: Relation[] };

type Row = { entity: EntityRef; relations: string; seq: number | string };

const stored = z.array(z.tuple([z.string(), z.string()]));

const read = ({ entity, relations }: Row): EntityRelations => ({
  entity,
  relations: stored.parse(JSON.parse(relations)),
});

/** A page of all that have relations, by reference. */
export async function relationsByEntity(
  db: Knex,
  after: EntityRef,
  limit: number,
): Promise<EntityRelations[]> {
  const rows: Row[] = await db('effective_relations')
    .select('entity', 'relations', 'seq')
    .where('entity', '>', after)
    .whereNot('relations', '[]')
    .orderBy('entity')
    .limit(limit);
  return rows.map(read);
}

/**
 * What changed after a number, in the order of commits: of each entity its last state. A row that isn't committed yet
 * has a higher number than all that are, so nobody reads past it.
 */
export async function relationsAfter(
  db: Knex,
  after: number,
  limit: number,
): Promise<{ items: EntityRelations[]; last: number }> {
  const rows: Row[] = await db('effective_relations')
    .select('entity', 'relations', 'seq')
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit);
  return {
    items: rows.map(read),
    last: Number(rows.at(-1)?.seq ?? after),
  };
}
