import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

/** What the mirror holds of a person is the catalog's: it goes when they have left there, and not before. */
const gone = (db: Knex, person: EntityRef) =>
  db('entities').where({ ref: person }).whereNotNull('gone_since');

const linksOf = (db: Knex, person: EntityRef) =>
  db('entity_links')
    .where({ declared_by: person })
    .orWhere(own => own.where({ link: 'member', source: person }));

const failing = (db: Knex, person: EntityRef) =>
  db('entities_failing').where({ ref: person });

/** Entities of the catalog, still there, by which it tells of this person. */
export async function catalogStillTells(
  db: Knex,
  person: EntityRef,
): Promise<EntityRef[]> {
  const rows: { ref: EntityRef }[] = await db('entities')
    .select('ref')
    .whereNull('gone_since')
    .where(tells =>
      tells
        .where({ ref: person })
        .orWhere({ owner: person })
        .orWhereRaw('declared LIKE ?', [`%"${person}"%`]),
    )
    .orderBy('ref');
  return rows.map(({ ref }) => ref);
}

export async function namedInMirror(
  db: Knex,
  person: EntityRef,
): Promise<Record<string, number>> {
  const rows = await gone(db, person).select('ref');
  if (rows.length === 0) return {};
  return {
    entities: rows.length,
    entity_links: (await linksOf(db, person).select('source')).length,
    entities_failing: (await failing(db, person).select('ref')).length,
  };
}

export async function forgetInMirror(
  db: Knex,
  person: EntityRef,
): Promise<Record<string, number>> {
  return db.transaction(async (trx): Promise<Record<string, number>> => {
    const entities = await gone(trx, person).delete();
    if (entities === 0) return {};
    return {
      entities,
      entity_links: await linksOf(trx, person).delete(),
      entities_failing: await failing(trx, person).delete(),
    };
  });
}
