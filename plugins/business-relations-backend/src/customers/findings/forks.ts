import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { whereVisible } from '../../cases/database/whereVisible';
import { FindingSource } from './source';

type Row = {
  id: string;
  subject: EntityRef | null;
  unit: EntityRef | null;
  seq: number;
  since: Instant;
};

/**
 * Cases that run beside their record: they said something else under a number that it has already. Over when a later
 * run, begun from the record, has written the case.
 */
export const fork: FindingSource = {
  kind: 'fork',
  async find({ db, seen: { cases } }, { after, limit }) {
    if (cases === 'none') return [];
    const query = db('forks')
      .join('cases', 'cases.id', 'forks.case_id')
      .whereRaw('forks.epoch >= cases.epoch')
      .where('cases.id', '>', after)
      .select(
        'cases.id',
        'cases.subject',
        'cases.unit',
        db.raw('min(forks.seq) as seq'),
        db.raw('min(forks.since) as since'),
      )
      .groupBy('cases.id', 'cases.subject', 'cases.unit')
      .orderBy('cases.id')
      .limit(limit);
    if (cases !== 'all') whereVisible(query, cases);
    const rows: Row[] = await query;
    return rows.map(({ id, subject, unit, seq, since }) => {
      const entity = subject ?? unit ?? undefined;
      return {
        key: id,
        finding: {
          kind: 'fork',
          case: id,
          ...(entity !== undefined && { entity }),
          since,
          detail: String(seq),
        },
      };
    });
  },
};
