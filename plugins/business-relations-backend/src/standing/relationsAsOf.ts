import {
  Assignment,
  EntityRef,
  Instant,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { dayIn } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { Version } from '../assignments/database/versionsOf';
import { calendarsFor } from '../calendars/calendarFor';
import { knownRefs } from '../catalog/database/knownRefs';
import { linksAbove } from '../catalog/database/linksAbove';
import { subjectsAmong } from '../catalog/database/subjectsAmong';
import { unitsOf } from '../catalog/database/unitsOf';
import { levelsOf, lineFrom } from '../catalog/levels';
import { groupedBy } from '../grouped';
import { RoleSettings } from '../roleSettings';
import { approvedThisYear } from '../routing/database/approvedThisYear';
import { assumed } from '../routing/assumed';
import {
  idsAbout,
  lastOfEach,
  presentAt,
  undeclaredBy,
  versionsUntil,
} from './database/assignmentsAsOf';

const isOver = ({ status }: Assignment) =>
  status === 'ended' || status === 'declined';

/** Everything that questions about these things rest on at one moment, past or to come. */
export type AsOf = {
  /** Those of the things asked about that the catalog has, in the order asked. */
  entities: EntityRef[];
  relationsOn(entity: EntityRef): Relations;
  /** What became of the roles on it until then, oldest first. */
  historyOf(entity: EntityRef): Version[];
};

const kinds = {
  component: 'service',
  system: 'system',
  domain: 'domain',
} as const;

const kindOf = (ref: EntityRef) => {
  const kind = ref.slice(0, ref.indexOf(':'));
  return kind === 'system' || kind === 'domain' ? kinds[kind] : 'service';
};

const entitiesOf = ({ scope }: Assignment) =>
  'entities' in scope ? scope.entities : [];

/**
 * Looks up what any number of things rest on in the same few statements. Roles and mandates are as they stood at that
 * moment; the catalog's shape is today's, since it keeps no history, and so are the rates.
 */
export async function relationsAsOf(
  db: Knex,
  settings: RoleSettings,
  { entities: asked, asker }: { entities: EntityRef[]; asker: EntityRef },
  at: Instant,
): Promise<AsOf> {
  const subjects = new Set(await subjectsAmong(db, settings, asked));
  const entities = [...new Set(asked)].filter(ref => subjects.has(ref));
  const levels = await levelsOf(db, entities);
  const levelsOn = (entity: EntityRef) => levels.get(entity) ?? [entity];
  const everyLevel = [...new Set([...levels.values()].flat())];

  const idsNaming = await idsAbout(db, { entities: everyLevel }, false);
  const ofLevels = lastOfEach(await versionsUntil(db, idsNaming, at));
  const askerUnits = await unitsOf(db, asker);
  const begins = [
    ...new Set([...ofLevels.flatMap(({ unit }) => unit ?? []), ...askerUnits]),
  ];
  const above = await linksAbove(db, 'parent', begins);
  const reached = new Set([
    ...begins,
    ...above.keys(),
    ...[...above.values()].flat(),
  ]);
  const known = await knownRefs(db, reached);
  const units = [...known]
    .sort()
    .map(ref => ({ ref, parents: above.get(ref) ?? [] }));

  const ids = await idsAbout(
    db,
    { entities: everyLevel, units: [...reached], people: [asker] },
    true,
  );
  const versions = await versionsUntil(db, ids, at);
  const undeclared = await undeclaredBy(db, ids, at);
  const rows = lastOfEach(versions).filter(
    each =>
      !isOver(each) &&
      !(each.status === 'identified' && undeclared.has(each.id)),
  );
  const present = [
    ...(await presentAt(
      db,
      [...rows.flatMap(({ holder }) => holder ?? []), asker],
      at,
    )),
  ].sort();
  const calendarOf = await calendarsFor(db, settings.calendars, begins);

  const byEntity = groupedBy(
    rows.flatMap(row => entitiesOf(row).map(entity => ({ entity, row }))),
    ({ entity }) => entity,
  );
  const naming = (entity: EntityRef) =>
    (byEntity.get(entity) ?? []).map(({ row }) => row);
  const byUnit = groupedBy(rows, ({ unit }) => unit);
  const byHolder = groupedBy(rows, ({ holder }) => holder);
  const byPrincipal = groupedBy(rows, ({ deputyFor }) => deputyFor);
  const byId = new Map(rows.map(row => [row.id, row]));
  const withoutUnit = byUnit.get(undefined) ?? [];
  const offices = rows.filter(
    ({ role, unit }) =>
      unit !== undefined &&
      !['customer', 'orderer', 'accountManager', 'serviceManager'].includes(
        role,
      ),
  );

  /** What bears on one of them, so that a thousand don't each look through everything. */
  const rowsOn = (entity: EntityRef): Assignment[] => {
    const named = levelsOn(entity).flatMap(naming);
    const lines = [
      ...named.flatMap(({ unit }) => unit ?? []),
      ...askerUnits,
    ].flatMap(unit => lineWide(unit, above));
    const found = new Set<Assignment>([
      ...named,
      ...[...new Set(lines)].flatMap(unit => byUnit.get(unit) ?? []),
      ...withoutUnit,
      ...offices,
      ...(byHolder.get(asker) ?? []),
    ]);
    for (const { deputyFor } of [...found]) {
      const principal = deputyFor !== undefined && byId.get(deputyFor);
      if (principal) found.add(principal);
    }
    for (const { id } of [...found]) {
      for (const deputy of byPrincipal.get(id) ?? []) found.add(deputy);
    }
    return [...found];
  };

  const customersUnit = (entity: EntityRef) =>
    levelsOn(entity)
      .flatMap(naming)
      .find(({ role, unit }) => role === 'customer' && unit !== undefined)
      ?.unit;

  const approvedOn = new Map<string, Relations['approvedThisYear']>();
  for (const entity of entities) {
    const { zone } = calendarOf(customersUnit(entity) ?? askerUnits[0]);
    if (approvedOn.has(zone)) continue;
    const day = dayIn(zone, at);
    approvedOn.set(
      zone,
      await approvedThisYear(
        db,
        rows,
        { day, zone, until: at },
        settings.rates,
      ),
    );
  }

  return {
    entities,
    relationsOn(entity) {
      const { zone } = calendarOf(customersUnit(entity) ?? askerUnits[0]);
      const day = dayIn(zone, at);
      const written = rowsOn(entity);
      const assignments =
        settings.acceptance === 'assumed'
          ? written.map(each => assumed(each, settings.currency, day))
          : written;
      return {
        day,
        subject: {
          ref: entity,
          kind: kindOf(entity),
          levels: levelsOn(entity),
        },
        units,
        askerUnits,
        assignments,
        present,
        rates: settings.rates,
        approvedThisYear: approvedOn.get(zone) ?? {},
      };
    },
    historyOf(entity) {
      const onIt = new Set(levelsOn(entity));
      return versions.filter(({ assignment }) =>
        entitiesOf(assignment).some(each => onIt.has(each)),
      );
    },
  };
}

/** A unit and all above it, along every parent. */
function lineWide(
  unit: EntityRef,
  above: ReadonlyMap<EntityRef, EntityRef[]>,
): EntityRef[] {
  const found = new Set(lineFrom(unit, above));
  for (const each of found) {
    for (const parent of above.get(each) ?? []) found.add(parent);
  }
  return [...found];
}
