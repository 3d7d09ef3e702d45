import {
  Day,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { isAmong } from '../../assignments/visible';
import { FindingSource } from './source';

/** Since its last customer ended, or since the catalog has it. */
export const serviceWithoutCustomer: FindingSource = {
  kind: 'serviceWithoutCustomer',
  async find({ db, settings: { serviceTypes } }, { after, limit }) {
    const rows: { ref: EntityRef; since: Instant | null }[] = await db(
      'entities',
    )
      .leftJoin('effective_relations as had', 'had.entity', 'entities.ref')
      .select(
        'ref',
        db.raw('coalesce(had.without_customer_since, appeared_at) as since'),
      )
      .where({ kind: 'component' })
      .whereIn('type', serviceTypes)
      .whereNull('gone_since')
      .where('ref', '>', after)
      .whereNotExists(customers =>
        customers
          .select('entity')
          .from('effective_targets')
          .whereRaw('effective_targets.entity = entities.ref')
          .where('type', 'hasCustomer'),
      )
      .orderBy('ref')
      .limit(limit);
    return rows.map(({ ref, since }) => ({
      key: ref,
      finding: {
        kind: 'serviceWithoutCustomer',
        entity: ref,
        ...(since !== null && { since }),
      },
    }));
  },
};

const ofRole =
  (role: string, statuses: string[]) => (query: Knex.QueryBuilder) => {
    query
      .select('r.id')
      .from('assignments as r')
      .whereRaw('r.unit = a.unit')
      .where('r.role', role)
      .whereIn('r.status', statuses);
  };

type Unmanaged = {
  unit: EntityRef;
  accepted: Instant | null;
  managed_until: Instant | null;
};

/** A customer whose questions have to go to the delivery manager, since then or since the last who managed it ended. */
export const noAccountManager: FindingSource = {
  kind: 'noAccountManager',
  async find({ db, seen: { roles } }, { after, limit }) {
    const rows: Unmanaged[] = await db('assignments as a')
      .select('a.unit', db.raw('min(a.accepted_at) as accepted'))
      .select({
        managed_until: db('assignments as m')
          .max('m.ended_at')
          .whereRaw('m.unit = a.unit')
          .where('m.role', 'accountManager')
          .whereNotNull('m.accepted_at'),
      })
      .where({ 'a.role': 'customer', 'a.status': 'accepted' })
      .where(isAmong(roles, 'a'))
      .where('a.unit', '>', after)
      .whereNotExists(ofRole('accountManager', ['proposed', 'accepted']))
      .groupBy('a.unit')
      .orderBy('a.unit')
      .limit(limit);
    return rows.map(({ unit, accepted, managed_until }) => {
      const since = [accepted, managed_until]
        .flatMap(each => each ?? [])
        .sort()
        .at(-1);
      return {
        key: unit,
        finding: {
          kind: 'noAccountManager',
          entity: unit,
          ...(since !== undefined && { since }),
        },
      };
    });
  },
};

const paths = z.array(z.string());

/** Lines of YAML that can't be read: `detail` says where they stand. */
export const unreadable: FindingSource = {
  kind: 'unreadable',
  async find({ db }, { after, limit }) {
    const rows: { ref: EntityRef; problems: string; since: Instant | null }[] =
      await db('entities')
        .select('ref', 'problems', 'problems_since as since')
        .whereNot('problems', '[]')
        .whereNull('gone_since')
        .where('ref', '>', after)
        .orderBy('ref')
        .limit(limit);
    return rows.map(({ ref, problems, since }) => ({
      key: ref,
      finding: {
        kind: 'unreadable',
        entity: ref,
        ...(since !== null && { since }),
        detail: paths.parse(JSON.parse(problems)).join(', '),
      },
    }));
  },
};

/** What the catalog says is wrong with an entity that it has. */
const withError = (db: Knex) =>
  db('entities')
    .select('ref', 'error', 'error_since as since')
    .whereNotNull('error')
    .whereNull('gone_since');

const DAY = 24 * 60 * 60 * 1_000;

/** What it could never process. It says so in each of its rounds, so what it hasn't said for a day is past. */
const neverProcessed = (db: Knex, today: Day) =>
  db('entities_failing')
    .select('ref', 'error', 'since')
    .where('told_at', '>', new Date(Date.parse(today) - DAY).toISOString())
    .whereNotExists(known =>
      known
        .select('known.ref')
        .from('entities as known')
        .whereRaw('known.ref = entities_failing.ref')
        .whereNull('known.gone_since'),
    );

/** What the catalog itself says is wrong with an entity. */
export const entityError: FindingSource = {
  kind: 'entityError',
  async find({ db, today }, { after, limit }) {
    const wrong = withError(db).unionAll(neverProcessed(db, today));
    const rows: { ref: EntityRef; error: string; since: Instant | null }[] =
      await db
        .select('ref', 'error', 'since')
        .from(wrong.as('wrong'))
        .where('ref', '>', after)
        .orderBy('ref')
        .limit(limit);
    return rows.map(({ ref, error, since }) => ({
      key: ref,
      finding: {
        kind: 'entityError',
        entity: ref,
        ...(since !== null && { since }),
        detail: error,
      },
    }));
  },
};
