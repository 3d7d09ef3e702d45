import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { FindingKind } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { isAmong } from '../../assignments/visible';
import { inBatches } from '../../batches';
import { FindingSource, Look } from './source';

type Row = {
  id: string;
  unit: EntityRef | null;
  since: string | null;
  case_id: string | null;
  detail: string | null;
};

/** What a finding is about: the first service, system or domain that the role names, else its unit. */
async function placesOf(
  db: Knex,
  rows: Row[],
): Promise<Map<string, EntityRef>> {
  const scopes = await inBatches<
    string,
    { assignment: string; entity: EntityRef }
  >(
    rows.map(({ id }) => id),
    portion =>
      db('assignment_entities')
        .select('assignment')
        .min('entity as entity')
        .whereIn('assignment', portion)
        .groupBy('assignment'),
  );
  return new Map(scopes.map(({ assignment, entity }) => [assignment, entity]));
}

/** A case in which time ran out: what it asks is still open, since an answer ends it. */
export const isUnanswered =
  (caseColumn: string) =>
  (query: Knex.QueryBuilder): void => {
    query
      .select('e.seq')
      .from('events as e')
      .whereRaw('e.case_id = ??', [caseColumn])
      .where('e.type', 'case.passed');
  };

/** The case in which a role is proposed: the one that made it what it is. */
export const proposedIn = (db: Knex) =>
  db('assignment_versions as v')
    .select('v.case_id')
    .whereRaw('v.assignment = a.id')
    .whereRaw('v.revision = a.revision')
    .where('a.status', 'proposed');

/** Assignments of which something is true that shouldn't be. */
const about = (
  kind: FindingKind,
  isFound: (query: Knex.QueryBuilder, look: Look) => void,
  {
    since = 'a.changed_at',
    askedIn = proposedIn,
    detail = db => db.raw('null'),
  }: {
    since?: string;
    askedIn?: (db: Knex) => Knex.QueryBuilder | Knex.Raw;
    detail?: (db: Knex) => Knex.QueryBuilder | Knex.Raw;
  } = {},
): FindingSource => ({
  kind,
  async find(look, { after, limit }) {
    const { db, seen } = look;
    const query = db('assignments as a')
      .select('a.id', 'a.unit', db.raw(`${since} as since`))
      .select({ case_id: askedIn(db), detail: detail(db) })
      .where('a.id', '>', after)
      .where(isAmong(seen.roles, 'a'))
      .orderBy('a.id')
      .limit(limit);
    isFound(query, look);
    const rows: Row[] = await query;
    const places = await placesOf(db, rows);
    return rows.map(({ id, unit, since: at, case_id, detail: more }) => {
      const entity = places.get(id) ?? unit ?? undefined;
      return {
        key: id,
        finding: {
          kind,
          assignment: id,
          ...(entity !== undefined && { entity }),
          ...(case_id !== null && { case: case_id }),
          ...(at !== null && { since: at }),
          ...(more !== null && { detail: more }),
        },
      };
    });
  },
});

/** Declared, and proposed or taken on by now: then there is nothing left to do about the line in the YAML. */
const isTakenUp = (query: Knex.QueryBuilder): void => {
  query
    .select('b.id')
    .from('assignments as b')
    .join('assignment_entities as theirs', 'theirs.assignment', 'b.id')
    .join('assignment_entities as ours', 'ours.entity', 'theirs.entity')
    .whereRaw('ours.assignment = a.id')
    .whereRaw('b.role = a.role')
    .whereRaw('b.holder = a.holder')
    .whereIn('b.status', ['proposed', 'accepted']);
};

const stillDeclared = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.where('a.status', 'identified').whereNull('a.undeclared_since');

export const vacant = about('vacant', query =>
  stillDeclared(query).whereNull('a.holder'),
);

/** Whoever has left can't be asked: that they have is the finding then. */
export const notProposed = about('notProposed', query =>
  stillDeclared(query)
    .join('entities as h', 'h.ref', 'a.holder')
    .whereNull('h.gone_since')
    .whereNotExists(isTakenUp),
);

export const pending = about('pending', query =>
  query.where('a.status', 'proposed'),
);

export const expired = about(
  'expired',
  (query, { today }) =>
    query.where('a.status', 'accepted').where('a.valid_to', '<', today),
  { since: "a.valid_to || 'T23:59:59.999Z'" },
);

export const noEvidence = about('noEvidence', query =>
  query
    .whereIn('a.status', ['proposed', 'accepted'])
    .whereNotNull('a.mandate')
    // A quote inside a text is escaped, so this is the key and nothing else.
    .whereNot('a.mandate', 'like', '%"evidence":%'),
);

/** Asked to confirm it a year after the last time, nobody answered in time; the role holds all the same. */
export const notConfirmed = about(
  'notConfirmed',
  query =>
    query
      .join('confirmations as c', 'c.assignment', 'a.id')
      .where('a.status', 'accepted')
      .whereExists(isUnanswered('c.case_id')),
  { since: 'c.asked_at', askedIn: db => db.raw('c.case_id') },
);

export const holderLeft = about(
  'holderLeft',
  query =>
    query
      .leftJoin('entities as h', 'h.ref', 'a.holder')
      .whereIn('a.status', ['identified', 'proposed', 'accepted'])
      .whereNotNull('a.holder')
      .where(left => left.whereNull('h.ref').orWhereNotNull('h.gone_since')),
  {
    // Of somebody whom the catalog never had nobody knows more than since when it is written so.
    since: 'coalesce(h.gone_since, a.changed_at)',
    // Who they are now, where the organisation has brought them itself since an import did.
    detail: db =>
      db('brought_entities as w')
        .select('w.gave_way_to')
        .whereRaw('w.ref = a.holder'),
  },
);

export const noLongerDeclared = about(
  'noLongerDeclared',
  query =>
    query
      .whereNotNull('a.undeclared_since')
      .whereNotIn('a.status', ['ended', 'declined']),
  { since: 'a.undeclared_since' },
);
