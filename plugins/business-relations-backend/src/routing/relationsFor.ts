import {
  EntityRef,
  Instant,
  Relations,
  Subject,
  Unit,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Concern } from '@business-relations/rules';
import { dayIn } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { calendarsFor } from '../calendars/calendarFor';
import { knownRefs } from '../catalog/database/knownRefs';
import { linksAbove } from '../catalog/database/linksAbove';
import { unitsOf } from '../catalog/database/unitsOf';
import { turns } from '../database/turns';
import { RoleSettings } from '../roleSettings';
import { assumed } from './assumed';
import { approvedThisYear } from './database/approvedThisYear';
import { customerUnitsAt } from './database/customerUnitsAt';
import { relevantAssignments } from './database/relevantAssignments';
import { subjectOf } from './database/subjectOf';
import { unitsOfAssignments } from './database/unitsOfAssignments';

/** These units with everything above them, as far as the catalog has them. */
async function unitsWithAllAbove(db: Knex, refs: EntityRef[]): Promise<Unit[]> {
  const above = await linksAbove(db, 'parent', refs);
  const known = await knownRefs(db, [
    ...refs,
    ...above.keys(),
    ...[...above.values()].flat(),
  ]);
  return [...known].sort().map(ref => ({ ref, parents: above.get(ref) ?? [] }));
}

async function placeOf(
  db: Knex,
  settings: RoleSettings,
  { subject: ref, units, asker, assignments = [] }: Concern,
): Promise<{
  subject?: Subject;
  askerUnits: EntityRef[];
  units: EntityRef[];
}> {
  const inTurn = turns(db);
  const [subject, askerUnits, ofNamed] = await Promise.all([
    ref ? inTurn(() => subjectOf(db, settings, ref)) : undefined,
    asker ? inTurn(() => unitsOf(db, asker)) : [],
    // Whoever names a role by its id means its unit too: handing over and confirming begin so.
    inTurn(() => unitsOfAssignments(db, assignments)),
  ]);
  const ofCustomers = await customerUnitsAt(db, subject?.levels ?? []);
  return {
    ...(subject && { subject }),
    askerUnits,
    // The customer's unit first: its calendar says which day it is.
    units: [...new Set([...units, ...ofNamed, ...ofCustomers, ...askerUnits])],
  };
}

/**
 * All that a route or a rule about this concern depends on, at one moment: a dozen statements, however much there is. Those
 * that don't wait for each other's answers go out together, outside a transaction.
 *
 * `lock` keeps the assignments as they are until the transaction ends, so that a mandate can't end between being looked
 * up and being relied on.
 */
export async function relationsFor(
  db: Knex,
  settings: RoleSettings,
  concern: Concern,
  { at, lock = false }: { at: Instant; lock?: boolean },
): Promise<Relations> {
  const place = await placeOf(db, settings, concern);
  const inTurn = turns(db);
  const [units, calendarOf] = await Promise.all([
    inTurn(() => unitsWithAllAbove(db, place.units)),
    inTurn(() => calendarsFor(db, settings.calendars, place.units)),
  ]);
  const { zone } = calendarOf(place.units.at(0));
  const day = dayIn(zone, at);

  const written = await relevantAssignments(
    db,
    {
      entities: [...(place.subject?.levels ?? []), ...(concern.entities ?? [])],
      units: new Set([...place.units, ...units.map(({ ref }) => ref)]),
      people: [
        ...concern.people,
        ...(concern.asker !== undefined ? [concern.asker] : []),
      ],
      ids: concern.assignments ?? [],
    },
    lock,
  );
  const assignments =
    settings.acceptance === 'assumed'
      ? written.map(each => assumed(each, settings.currency, day))
      : written;
  const [present, approved] = await Promise.all([
    inTurn(() =>
      knownRefs(db, [
        ...assignments.flatMap(({ holder }) => holder ?? []),
        ...concern.people,
        ...(concern.asker !== undefined ? [concern.asker] : []),
      ]),
    ),
    inTurn(() =>
      approvedThisYear(db, assignments, { day, zone }, settings.rates),
    ),
  ]);
  return {
    day,
    ...(place.subject && { subject: place.subject }),
    units,
    askerUnits: place.askerUnits,
    assignments,
    present: [...present].sort(),
    rates: settings.rates,
    approvedThisYear: approved,
  };
}
