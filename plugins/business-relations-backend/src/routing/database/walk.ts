import { Concern } from '@business-relations/rules';
import { Knex } from 'knex';
import { Link } from '../../catalog/links';
import { isSubject } from '../../catalog/database/subjectsAmong';
import { madeOnce } from '../../database/madeOnce';
import { RoleSettings } from '../../roleSettings';

/** What the walk comes across, each with the two texts that tell it. */
type Found =
  /** `one`: its kind, `other`: what can be ordered of it. */
  | 'subject'
  /** `one` is part of `other`. */
  | 'part'
  /** Of the level `one` the unit `other` is customer, or is asked to be. */
  | 'customer'
  /** The asker is a member of `other`. */
  | 'member'
  /** The role `one` is for the unit `other`. */
  | 'named'
  /** `one` is below `other`. */
  | 'parent'
  /** `one` is in the catalog: said of all units, and of what the subject is part of. */
  | 'there';

export type Step = { found: Found; one: string; other: string };

/**
 * Every link up from `start`, as a table to go on from; each link once, so that a circle ends the walk instead of the
 * statement (more of that at `linksAbove`). It goes on through what is no longer in the catalog, since asking that at
 * each step costs Postgres a third of its time for all of this (29 November 2026): `there` says what is.
 */
const upwards =
  (
    name: string,
    link: Link['link'],
    start: (query: Knex.QueryBuilder) => void,
  ) =>
  (query: Knex.QueryBuilder): void => {
    query
      .select('links.source', 'links.target')
      .from('entity_links as links')
      .where('links.link', link)
      .where(start)
      .union(step => {
        step
          .select('links.source', 'links.target')
          .from(name)
          .join('entity_links as links', 'links.source', `${name}.target`)
          .where('links.link', link);
      });
  };

type Settings = Pick<RoleSettings, 'serviceTypes'>;

/** Where a walk begins; a text that is no reference where there is no such beginning. */
type Beginnings = Required<
  Pick<Concern, 'subject' | 'asker' | 'units' | 'assignments'>
>;

const walkFrom = (
  db: Knex,
  settings: Settings,
  { subject, units, asker, assignments }: Beginnings,
): Knex.QueryBuilder => {
  const found = (what: Found, one: string, other: string) =>
    db.select(db.raw('? as found, ?? as one, ?? as other', [what, one, other]));
  const unitsNamed = (query: Knex.QueryBuilder) =>
    query.from('assignments').whereIn('id', assignments).whereNotNull('unit');
  return (
    db
      .withRecursive(
        'parts',
        ['source', 'target'],
        upwards('parts', 'part', start => start.where('links.source', subject)),
      )
      .with('levels', ['ref'], levels =>
        levels
          .select(db.raw('?', [subject]))
          .union([db.select('target').from('parts')]),
      )
      // Cross joins, since SQLite keeps their order, see `assignmentsNaming`.
      .with('customers', ['level', 'unit'], customers =>
        customers
          .distinct('s.entity', 'a.unit')
          .from('levels')
          .crossJoin(db.raw('assignment_entities as s'))
          .crossJoin(db.raw('assignments as a'))
          .whereRaw('s.entity = levels.ref AND a.id = s.assignment')
          .where('a.role', 'customer')
          .whereNotNull('a.unit')
          .whereNull('a.deputy_for')
          .whereNotIn('a.status', ['ended', 'declined']),
      )
      .with('members', ['source', 'target'], members =>
        members
          .distinct('links.source', 'links.target')
          .from('entity_links as links')
          .where({ 'links.link': 'member', 'links.source': asker }),
      )
      .with('began', ['ref'], began =>
        began
          .select('unit')
          .from('customers')
          .union([
            db.select('target').from('members'),
            // Most questions name neither: what isn't there Postgres needs not plan.
            ...(units.length > 0
              ? [db.select('ref').from('entities').whereIn('ref', units)]
              : []),
            ...(assignments.length > 0 ? [unitsNamed(db.select('unit'))] : []),
          ]),
      )
      .withRecursive(
        'parents',
        ['source', 'target'],
        upwards('parents', 'parent', start =>
          start.whereIn('links.source', db.select('ref').from('began')),
        ),
      )
      .unionAll([
        found('subject', 'kind', 'offering')
          .from('entities')
          .where('ref', subject)
          .where(isSubject(settings)),
        found('part', 'source', 'target').from('parts'),
        found('customer', 'level', 'unit').from('customers'),
        found('member', 'source', 'target').from('members'),
        ...(assignments.length > 0
          ? [unitsNamed(found('named', 'id', 'unit'))]
          : []),
        found('parent', 'source', 'target').from('parents'),
        found('there', 'ref', 'ref')
          .from('entities')
          .whereIn(
            'ref',
            db
              .select('ref')
              .from('began')
              .union([
                db.select('target').from('parts'),
                db.select('target').from('parents'),
              ]),
          )
          .whereNull('gone_since'),
      ])
  );
};

/** Nearly all questions name neither units nor roles: the walk's text is the same each time. */
const usualWalk = (settings: Settings) =>
  madeOnce<'subject' | 'asker', Step>(['subject', 'asker'], (db, of) =>
    walkFrom(db, settings, {
      subject: of('subject'),
      asker: of('asker'),
      units: [],
      assignments: [],
    }),
  );

const usualWalks = new WeakMap<Settings, ReturnType<typeof usualWalk>>();

function usualWalkBy(settings: Settings) {
  const made = usualWalks.get(settings) ?? usualWalk(settings);
  usualWalks.set(settings, made);
  return made;
}

/**
 * Where a question stands: the levels of its subject, whoever is customer there, the asker's units, and everything above
 * all of these. One statement, since each further one costs as much as all that Postgres does for this.
 */
export async function walk(
  db: Knex,
  settings: Settings,
  { subject = '', units, asker = '', assignments = [] }: Concern,
): Promise<Step[]> {
  return units.length === 0 && assignments.length === 0
    ? usualWalkBy(settings)(db, { subject, asker })
    : walkFrom(db, settings, { subject, units, asker, assignments });
}
