import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { KnownUnit } from '@business-relations/rules';
import { Knex } from 'knex';
import { unitsInPlace } from '../../catalog/database/unitsInPlace';
import { groupedBy } from '../../grouped';

type Row = { source: EntityRef; target: EntityRef };

/** Who belongs to what, of all that the catalog has, whoever declares it. */
const memberships = (db: Knex): Promise<Row[]> =>
  db('entity_links as l')
    .distinct('l.source', 'l.target')
    .join('entities as s', 's.ref', 'l.source')
    .where('l.link', 'member')
    .whereNull('s.gone_since')
    .orderBy(['l.source', 'l.target']);

/** Every unit of the catalog as it is now: three statements, however many there are. */
export async function unitsNow(db: Knex): Promise<Map<EntityRef, KnownUnit>> {
  const units = await unitsInPlace(db);
  const members = groupedBy(await memberships(db), ({ target }) => target);
  return new Map(
    [...units].map(([ref, unit]) => [
      ref,
      {
        ...unit,
        members: (members.get(ref) ?? []).map(({ source }) => source),
      },
    ]),
  );
}
