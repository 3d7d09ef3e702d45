import {
  EntityRef,
  Party,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { defaultRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { linksAbove } from '../../catalog/database/linksAbove';
import { lineFrom } from '../../catalog/levels';
import { Today } from '../../feed/today';
import { groupedBy } from '../../grouped';

/** A role that is vacant or to be changed, and where. */
export type Post = { role?: Role; unit?: EntityRef; entity?: EntityRef };

export type WhoFills = (post: Post) => Party[];

type Held = {
  id: string;
  role: Role;
  unit: EntityRef | null;
  holder: EntityRef;
};

/** What gives authority at all: accepted, its holder there, and within its days. */
const inForce = (db: Knex, { earliest, latest }: Today) =>
  db('assignments as a')
    .join('entities as h', 'h.ref', 'a.holder')
    .select('a.id', 'a.role', 'a.unit', 'a.holder')
    .where('a.status', 'accepted')
    .whereNull('h.gone_since')
    .where(begun =>
      begun.whereNull('a.valid_from').orWhere('a.valid_from', '<=', latest),
    )
    .where(lasts =>
      lasts.whereNull('a.valid_to').orWhere('a.valid_to', '>=', earliest),
    )
    .orderBy('a.id');

const partyOf = ({ id, role, unit, holder }: Held): Party => ({
  person: holder,
  role,
  ...(unit !== null && { unit }),
  assignment: id,
});

/** Of each service, system or domain those who manage its customers' accounts. */
async function managersOfEntities(
  db: Knex,
  entities: EntityRef[],
): Promise<Map<EntityRef, Party[]>> {
  const rows = await inBatches<
    EntityRef,
    { entity: EntityRef; person: EntityRef }
  >(entities, portion =>
    db('effective_targets')
      .select('entity', 'target as person')
      .where({ type: 'hasAccountManager' })
      .where('target', 'like', 'user:%')
      .whereIn('entity', portion)
      .orderBy('target'),
  );
  const people = rows.map(({ entity, person }): [EntityRef, Party] => [
    entity,
    { person, role: 'accountManager' },
  ]);
  return new Map(
    [...groupedBy(people, ([entity]) => entity)].map(([entity, found]) => [
      entity,
      found.map(([, party]) => party),
    ]),
  );
}

const { fillers } = defaultRules;

/**
 * Whose task it is to have roles filled, for many of them at once: by the order in which routing asks (`fillers`), the
 * account manager nearest the unit or of the service, else an office of IT. Nobody where none is held.
 */
export async function whoFills(
  db: Knex,
  today: Today,
  posts: Post[],
): Promise<WhoFills> {
  const units = posts.flatMap(({ unit }) => unit ?? []);
  const above = await linksAbove(db, 'parent', units);
  const managers = groupedBy(
    await inBatches<EntityRef, Held>(
      [...units, ...[...above.values()].flat()],
      portion =>
        inForce(db, today)
          .where('a.role', 'accountManager')
          .whereIn('a.unit', portion),
    ),
    ({ unit }) => unit,
  );
  const ofEntities = await managersOfEntities(
    db,
    posts.flatMap(({ entity }) => entity ?? []),
  );
  const held: Held[] = await inForce(db, today).whereIn('a.role', fillers);

  const accountManagers = ({ unit, entity }: Post): Party[] => {
    const line = unit === undefined ? [] : lineFrom(unit, above);
    const nearest = line.find(each => managers.has(each));
    if (nearest !== undefined) {
      return (managers.get(nearest) ?? []).map(partyOf);
    }
    return entity === undefined ? [] : (ofEntities.get(entity) ?? []);
  };
  return post => {
    for (const filler of fillers) {
      if (filler === post.role) continue;
      const people =
        filler === 'accountManager'
          ? accountManagers(post)
          : held.filter(({ role }) => role === filler).map(partyOf);
      if (people.length > 0) return people;
    }
    return [];
  };
}
