import { RepairKind } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';

/**
 * Cases that a repair looks at, by id: for `reconcile` all that the database knows of, for `resume` those that may be
 * open, which are also the ones that no list shows.
 */
const suspects = (db: Knex, does: RepairKind) => {
  const listed = db('cases').select('id');
  const recorded = db('events').select('case_id as id').where({ seq: 1 });
  const ofLists = does === 'resume' ? listed.whereNull('ended_at') : listed;
  const ofRecord =
    does === 'resume'
      ? recorded.whereNotExists(
          db('cases').select(db.raw('1')).whereRaw('cases.id = events.case_id'),
        )
      : recorded;
  return db.select('id').from(ofLists.union(ofRecord).as('suspects'));
};

export async function nextSuspects(
  db: Knex,
  does: RepairKind,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows: { id: string }[] = await suspects(db, does)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function countSuspects(
  db: Knex,
  does: RepairKind,
): Promise<number> {
  const row: { count: string | number } | undefined = await db
    .from(suspects(db, does).as('all'))
    .count({ count: '*' })
    .first();
  return Number(row?.count ?? 0);
}
