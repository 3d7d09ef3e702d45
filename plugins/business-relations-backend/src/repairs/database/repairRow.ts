import {
  EntityRef,
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Repair,
  RepairFinding,
  RepairKind,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';

/** A repair as it stands in SQL. */
export type RepairRow = {
  id: string;
  does: RepairKind;
  dry_run: boolean;
  cases: string | null;
  state: Repair['state'];
  why: string | null;
  started_by: EntityRef;
  started_at: Instant;
  ended_at: Instant | null;
  step: Repair['step'];
  after: string | null;
  looked: number;
  of: number;
  leased_by: string | null;
  leased_until: Instant | null;
};

type Result = RepairFinding['result'];

export type Counted = { repair_id: string; result: Result; count: number };

/** How often each result came of these repairs. */
export async function countsOf(db: Knex, ids: string[]): Promise<Counted[]> {
  const rows: (Omit<Counted, 'count'> & { count: string | number })[] =
    await db('repair_findings')
      .select('repair_id', 'result')
      .count({ count: '*' })
      .whereIn('repair_id', ids)
      .groupBy('repair_id', 'result');
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}

export const casesIn = ({ cases }: Pick<RepairRow, 'cases'>) => {
  const only: string[] | null = JSON.parse(cases ?? 'null');
  return only ?? undefined;
};

export function repairOf(row: RepairRow, counts: Counted[]): Repair {
  const having = (result: Result) =>
    counts.find(each => each.repair_id === row.id && each.result === result)
      ?.count ?? 0;
  const why: Message | null = JSON.parse(row.why ?? 'null');
  const cases = casesIn(row);
  return {
    id: row.id,
    does: row.does,
    dryRun: Boolean(row.dry_run),
    ...(cases && { cases }),
    state: row.state,
    startedBy: row.started_by,
    startedAt: row.started_at,
    ...(row.ended_at && { endedAt: row.ended_at }),
    looked: row.looked,
    of: row.of,
    step: row.step,
    counts: {
      mended: having('mended'),
      wouldBeMended: having('would-be-mended'),
      proposed: having('proposed'),
      notMended: having('not-mended'),
    },
    ...(why && { why }),
  };
}
