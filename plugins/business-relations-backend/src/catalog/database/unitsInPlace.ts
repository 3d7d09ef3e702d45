import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { parentsOfUnits } from '../../imports/database/parentsOfUnits';

export type UnitInPlace = {
  ref: EntityRef;
  name: string;
  parents: EntityRef[];
};

/** Every unit of the catalog and what it is part of: two statements, however many there are. */
export async function unitsInPlace(
  db: Knex,
): Promise<Map<EntityRef, UnitInPlace>> {
  const units: { ref: EntityRef; name: string }[] = await db('entities')
    .select('ref', 'name')
    .where({ kind: 'group' })
    .whereNull('gone_since')
    .orderBy('ref');
  const parents = await parentsOfUnits(db);
  return new Map(
    units.map(({ ref, name }) => [
      ref,
      { ref, name, parents: parents.get(ref) ?? [] },
    ]),
  );
}
