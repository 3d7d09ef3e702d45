import {
  EntityRef,
  Instant,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Concern } from '@business-relations/rules';
import { dayIn } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { withScopes } from '../assignments/database/rows';
import { calendarsFor } from '../calendars/calendarFor';
import { Named, namedAmong } from '../catalog/database/namedAmong';
import { turns } from '../database/turns';
import { goalSetsOf } from '../goals/database/goalSets';
import { RoleSettings } from '../roleSettings';
import { assumed } from './assumed';
import { approvedThisYear } from './database/approvedThisYear';
import { relevantAssignments } from './database/relevantAssignments';
import { walk } from './database/walk';
import { placeFrom } from './place';

/** What a question rests on, with what the catalog has of everybody and everything named in it. */
export type Known = {
  relations: Relations;
  named: ReadonlyMap<EntityRef, Named>;
};

type Options = { at: Instant; lock?: boolean };

/**
 * All that a route or a rule about this concern depends on, at one moment: half a dozen statements, however much there
 * is. Those that don't wait for each other's answers go out together, outside a transaction.
 *
 * `lock` keeps the assignments as they are until the transaction ends, so that a mandate can't end between being looked
 * up and being relied on.
 */
export async function lookUp(
  db: Knex,
  settings: RoleSettings,
  concern: Concern,
  { at, lock = false }: Options,
): Promise<Known> {
  const place = placeFrom(await walk(db, settings, concern), concern);
  const calendarOf = await calendarsFor(db, settings.calendars, place.begins);
  const { zone } = calendarOf(place.begins.at(0));
  const day = dayIn(zone, at);
  const people = [
    ...concern.people,
    ...(concern.asker !== undefined ? [concern.asker] : []),
  ];
  const levels = place.subject?.levels ?? [];

  const rows = await relevantAssignments(
    db,
    {
      entities: [...levels, ...(concern.entities ?? [])],
      units: new Set([...place.begins, ...place.units.map(({ ref }) => ref)]),
      people,
      ids: concern.assignments ?? [],
    },
    lock,
  );
  const somebody = new Set([
    ...rows.flatMap(({ holder }) => holder ?? []),
    ...people,
  ]);
  const inTurn = turns(db);
  const { goalsOf } = concern;
  const [written, named, goals] = await Promise.all([
    inTurn(() => withScopes(db, rows)),
    inTurn(() =>
      namedAmong(db, [
        ...somebody,
        ...levels,
        ...place.units.map(({ ref }) => ref),
        ...rows.flatMap(({ unit }) => unit ?? []),
      ]),
    ),
    goalsOf === undefined ? undefined : inTurn(() => goalSetsOf(db, [goalsOf])),
  ]);
  const assignments =
    settings.acceptance === 'assumed'
      ? written.map(each => assumed(each, settings.currency, day))
      : written;
  // Asks nothing where no mandate has a yearly ceiling.
  const approved = await approvedThisYear(
    db,
    assignments,
    { day, zone },
    settings.rates,
  );
  return {
    named,
    relations: {
      day,
      ...(place.subject && { subject: place.subject }),
      units: place.units,
      askerUnits: place.askerUnits,
      assignments,
      present: [...somebody].filter(ref => named.get(ref)?.isThere).sort(),
      rates: settings.rates,
      approvedThisYear: approved,
      ...(goals &&
        goalsOf !== undefined && {
          goals: goals.get(goalsOf)?.goals.map(({ result }) => result) ?? [],
        }),
    },
  };
}

/** The same without names. */
export const relationsFor = async (
  db: Knex,
  settings: RoleSettings,
  concern: Concern,
  options: Options,
): Promise<Relations> =>
  (await lookUp(db, settings, concern, options)).relations;
