import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Notice } from '../notice';
import { WaitingNotice } from './waitingNotices';

const gathered = (db: Knex) =>
  db('notices').where({ state: 'waiting', gathered: true });

/** Lays a notice aside for the digest of its reader. */
export async function gatherNotice(
  db: Knex,
  { key, person }: Notice,
  digest: Instant,
): Promise<void> {
  await db('notices')
    .update({ gathered: true, next_at: digest, attempts: 0 })
    .where({ key, person, state: 'waiting' });
}

/** Whose digest is due. */
export async function peopleToRemind(
  db: Knex,
  { now, limit }: { now: Instant; limit: number },
): Promise<EntityRef[]> {
  const rows: { person: EntityRef }[] = await gathered(db)
    .where('next_at', '<=', now)
    .groupBy('person')
    .orderByRaw('min(next_at)')
    .limit(limit)
    .select('person');
  return rows.map(({ person }) => person);
}

/** All that is due for one person's digest, and that nobody else sends until `until`. */
export async function takeGathered(
  db: Knex,
  { person, now, until }: { person: EntityRef; now: Instant; until: Instant },
): Promise<WaitingNotice[]> {
  const rows: { notice: string; attempts: number }[] = await gathered(db)
    .where({ person })
    .where('next_at', '<=', now)
    .update({ next_at: until, attempts: db.raw('attempts + 1') })
    .returning(['notice', 'attempts']);
  return rows.map(({ notice, attempts }) => ({
    notice: JSON.parse(notice),
    attempts,
  }));
}

/** Which tasks still wait for somebody, as `case task`. */
export async function tasksOfPerson(
  db: Knex,
  person: EntityRef,
  cases: string[],
): Promise<Set<string>> {
  const rows: { case_id: string; key: string }[] = await db('task_people')
    .select('case_id', 'key')
    .where({ person })
    .whereIn('case_id', cases);
  return new Set(rows.map(({ case_id, key }) => `${case_id} ${key}`));
}
