import {
  EntityRef,
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { whereVisible } from '../../cases/database/whereVisible';
import { StatusRow, toldIn } from '../../deliverySystems/database/statuses';
import { FindingSource } from './source';

type Stopped = Pick<StatusRow, 'system' | 'said'> & {
  key: string;
  case_id: string;
  subject: EntityRef | null;
  unit: EntityRef | null;
};

const place = "delivery_statuses.system || '/' || delivery_statuses.id";

const statuses = (
  db: Knex,
  { after, limit }: { after: string; limit: number },
) =>
  db('delivery_statuses')
    .select(
      'delivery_statuses.system',
      'delivery_statuses.said',
      'delivery_statuses.case_id',
      db.raw(`${place} as key`),
    )
    .whereRaw(`${place} > ?`, [after])
    .orderByRaw(place)
    .limit(limit);

/** What was ordered, and is delivered no further: the last that its system says is that it has stopped. */
export const deliveryStopped: FindingSource = {
  kind: 'deliveryStopped',
  async find({ db, seen: { cases } }, page) {
    if (cases === 'none') return [];
    const query = statuses(db, page)
      .join('cases', 'cases.id', 'delivery_statuses.case_id')
      .select('cases.subject', 'cases.unit')
      .where({
        'delivery_statuses.said_state': 'stopped',
        'delivery_statuses.is_last': true,
        'cases.stage': 'delivery',
      });
    if (cases !== 'all') whereVisible(query, cases);
    const rows: Stopped[] = await query;
    return rows.map(({ key, system, case_id, subject, unit, ...row }) => {
      const { at, note } = toldIn(row);
      const entity = subject ?? unit ?? undefined;
      return {
        key,
        finding: {
          kind: 'deliveryStopped',
          case: case_id,
          ...(entity !== undefined && { entity }),
          since: at,
          because: message('delivery-stopped', {
            system,
            ...(note !== undefined && { note }),
          }),
        },
      };
    });
  },
};

type Stray = Pick<StatusRow, 'received_at' | 'because'> & { key: string };

/** What a delivery system says of no case that is delivered. Whoever may see some cases only isn't told of these. */
export const deliveryStray: FindingSource = {
  kind: 'deliveryStray',
  async find({ db, seen: { cases } }, page) {
    if (cases !== 'all') return [];
    const rows: Stray[] = await statuses(db, page)
      .select('delivery_statuses.received_at', 'delivery_statuses.because')
      .where({ 'delivery_statuses.state': 'strays' });
    return rows.map(({ key, received_at, because }) => {
      const why: Message | null = JSON.parse(because ?? 'null');
      return {
        key,
        finding: {
          kind: 'deliveryStray',
          since: received_at,
          detail: key,
          ...(why && { because: why }),
        },
      };
    });
  },
};
