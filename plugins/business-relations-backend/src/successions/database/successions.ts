import {
  EntityRef,
  Instant,
  Succession,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';

type Row = { case_id: string; seq: number; at: Instant; succession: string };

/** A role that was handed over, by the event that says so, of which open cases are still to be told. */
export type ToTell = {
  caseId: string;
  seq: number;
  at: Instant;
  succession: Succession;
};

/** Only ever in the transaction that writes the event, so that nobody is told of what didn't happen, or not told. */
export async function addSuccession(
  trx: Knex.Transaction,
  { caseId, seq, at, succession }: ToTell,
): Promise<void> {
  const row: Row = {
    case_id: caseId,
    seq,
    at,
    succession: JSON.stringify(succession),
  };
  await trx('successions').insert(row);
}

export async function successionsToTell(
  db: Knex,
  limit: number,
): Promise<ToTell[]> {
  const rows: Row[] = await db('successions').orderBy('at').limit(limit);
  return rows.map(({ case_id, seq, at, succession }) => ({
    caseId: case_id,
    seq,
    at,
    succession: JSON.parse(succession),
  }));
}

/** Open cases in which somebody has a part, and that were not told by a command of such an id. */
export async function openCasesWith(
  db: Knex,
  person: EntityRef,
  { toldBy, but }: { toldBy: string; but: string },
): Promise<string[]> {
  const rows: { id: string }[] = await db('case_people as p')
    .join('cases as c', 'c.id', 'p.case_id')
    .select('c.id')
    .where({ 'p.person': person, 'p.part': 'takes' })
    .whereNull('c.ended_at')
    .whereNot('c.id', but)
    .whereNotExists(told =>
      told
        .select('k.id')
        .from('commands as k')
        .whereRaw('k.id = ? || c.id', [toldBy]),
    )
    .orderBy('c.id');
  return rows.map(({ id }) => id);
}

/**
 * What was recorded before the role was handed over may still ask something of whoever held it: until all of it is
 * carried out, more cases may have to be told.
 */
export async function isAllCarriedOut(
  db: Knex,
  before: Instant,
): Promise<boolean> {
  const waiting: { id: string } | undefined = await db('commands')
    .select('id')
    .where({ state: 'waiting' })
    .where('recorded_at', '<=', before)
    .first();
  return waiting === undefined;
}

export async function succeeded(
  db: Knex,
  { caseId, seq }: ToTell,
): Promise<void> {
  await db('successions').delete().where({ case_id: caseId, seq });
}
