import { Relations } from '@business-relations/backstage-plugin-business-relations-common';
import { Concern } from '@business-relations/rules';
import { Knex } from 'knex';
import { levelsOf } from '../catalog/levels';

/** The same with what is above everything that a proposition names: a mandate for a system is one for what is in it. */
export async function withLevels(
  db: Knex,
  { entities = [] }: Concern,
  relations: Relations,
): Promise<Relations> {
  if (entities.length === 0) return relations;
  const levels = await levelsOf(db, entities);
  return { ...relations, levels: Object.fromEntries(levels) };
}
