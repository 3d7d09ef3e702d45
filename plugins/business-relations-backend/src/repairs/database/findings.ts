import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import { RepairFinding } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';

export type NewFinding = {
  case: string;
  kind?: string;
  found: Message;
  measure: Message;
  result: RepairFinding['result'];
};

type Row = {
  repair_id: string;
  nth: number;
  case_id: string;
  code: string;
  kind: string | null;
  found: string;
  measure: string;
  result: RepairFinding['result'];
  error: string | null;
};

/**
 * Writes down what was found before anything is done about it, so that nothing is mended that no report tells of. Found
 * again, after the backend went down in the middle, it keeps its place.
 */
export async function addFindings(
  db: Knex,
  repairId: string,
  findings: NewFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  await db.transaction(async trx => {
    // One backend works at a repair, at several cases: they take their numbers one after the other.
    await trx('repairs').select('id').where({ id: repairId }).forUpdate();
    const last: { nth?: number | null } | undefined = await trx(
      'repair_findings',
    )
      .max({ nth: 'nth' })
      .where({ repair_id: repairId })
      .first();
    const rows = findings.map((finding, index): Row => ({
      repair_id: repairId,
      nth: (last?.nth ?? 0) + index + 1,
      case_id: finding.case,
      code: finding.found.code,
      kind: finding.kind ?? null,
      found: JSON.stringify(finding.found),
      measure: JSON.stringify(finding.measure),
      result: finding.result,
      error: null,
    }));
    await trx('repair_findings')
      .insert(rows)
      .onConflict(['repair_id', 'case_id', 'code'])
      .ignore();
  });
}

/** What became of those of a case at which the repair was. */
export async function settleFindings(
  db: Knex,
  repairId: string,
  caseId: string,
  outcome: { result: RepairFinding['result']; error?: string },
): Promise<void> {
  await db('repair_findings')
    .update({ result: outcome.result, error: outcome.error ?? null })
    .where({ repair_id: repairId, case_id: caseId, result: 'begun' });
}

export async function findingsAfter(
  db: Knex,
  repairId: string,
  {
    after,
    limit,
    result,
  }: { after: number; limit: number; result?: RepairFinding['result'] },
): Promise<Omit<RepairFinding, 'run'>[]> {
  const query = db('repair_findings')
    .where({ repair_id: repairId })
    .where('nth', '>', after)
    .orderBy('nth')
    .limit(limit);
  if (result) query.where({ result });
  const rows: Row[] = await query;
  return rows.map(row => {
    const found: Message = JSON.parse(row.found);
    const measure: Message = JSON.parse(row.measure);
    return {
      nth: row.nth,
      case: row.case_id,
      ...(row.kind && { kind: row.kind }),
      found,
      measure,
      result: row.result,
      ...(row.error && { error: row.error }),
    };
  });
}
