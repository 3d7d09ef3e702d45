import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Erasure } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import {
  countBrought,
  forgetBrought,
} from '../brought/database/broughtEntities';
import { DatabaseClock } from '../database/clock';
import { refusal } from '../http/refusal';
import {
  catalogStillTells,
  forgetInMirror,
  namedInMirror,
} from './database/inMirror';
import { addErased, createPseudonyms } from './database/erasedPeople';
import { inTheWayOf } from './database/inTheWay';
import { sweep } from './database/sweep';
import { places } from './places';
import { ofName, ofReference, Replacement } from './replacing';

export type ToErase = {
  person: EntityRef;
  /** How else texts call them. */
  alsoCalled: string[];
  dryRun: boolean;
};

/** Until a round finds nothing more: what was being written when the person was erased is found by the next. */
const MOST_ROUNDS = 5;

type Rows = Record<string, number>;

async function sweepAll(
  db: Knex,
  replacements: Replacement[],
  { dryRun }: { dryRun: boolean },
): Promise<Rows> {
  const rows: Rows = {};
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let found = 0;
    for (const place of places) {
      const changed = await sweep(db, place, replacements, { dryRun });
      if (changed > 0) rows[place.table] = (rows[place.table] ?? 0) + changed;
      found += changed;
    }
    if (found === 0 || dryRun) break;
  }
  return rows;
}

/** What they set themselves, what they would still have been told, and what is known of them by a catalog they left. */
async function forget(db: Knex, person: EntityRef, pseudonym: EntityRef) {
  const settings = await db('people').delete().where({ ref: person });
  for (const table of ['notices', 'channel_posts']) {
    await db(table)
      .update({ state: 'given-up' })
      .where({ person: pseudonym, state: 'waiting' });
  }
  return {
    people: settings,
    brought_entities: await forgetBrought(db, person),
    ...(await forgetInMirror(db, person)),
  };
}

async function forgettable(db: Knex, person: EntityRef): Promise<Rows> {
  const settings = await db('people').select('ref').where({ ref: person });
  return {
    people: settings.length,
    brought_entities: await countBrought(db, person),
    ...(await namedInMirror(db, person)),
  };
}

const withoutZeros = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0));

/**
 * Puts a pseudonym in a person's place wherever our tables name them. What they decided stays decided, by "a person who
 * was erased"; nothing tells any more who that was.
 *
 * Can be run again, and is finished by that where it was interrupted.
 *
 * @throws Refusal where something still needs them.
 */
export async function erasePerson(
  { db, clock }: { db: Knex; clock: DatabaseClock },
  { person, alsoCalled, dryRun }: ToErase,
  by: EntityRef,
): Promise<Erasure> {
  const pseudonym = (await createPseudonyms(db))(person);
  const replacements = [
    ofReference(person, pseudonym),
    ...alsoCalled.map(ofName),
  ];
  const inTheWay = await inTheWayOf(db, person);
  const answer = {
    dryRun,
    pseudonym,
    inTheWay,
    inCatalog: await catalogStillTells(db, person),
  };
  if (dryRun) {
    const rows = {
      ...(await sweepAll(db, replacements, { dryRun })),
      ...(await forgettable(db, person)),
    };
    return { ...answer, rows: withoutZeros(rows) };
  }
  const { roles, tasks, commands } = inTheWay;
  if (roles.length + tasks.length + commands.length > 0) {
    throw refusal('person-still-needed', {
      person,
      roles: roles.length,
      tasks: tasks.length,
      commands: commands.length,
    });
  }
  const at: Instant = await clock(db);
  // First: what is written from now on names them no more, so the sweep has an end.
  await addErased(db, { pseudonym, at, by });
  const swept = await sweepAll(db, replacements, { dryRun });
  const forgotten = await forget(db, person, pseudonym);
  return { ...answer, rows: withoutZeros({ ...swept, ...forgotten }) };
}
