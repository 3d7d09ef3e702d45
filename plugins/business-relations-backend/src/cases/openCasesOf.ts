import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../batches';

/** An open case as other pages count it. */
export type OpenCase = {
  id: string;
  kind: string;
  subject?: EntityRef;
  unit?: EntityRef;
  needsDecision: boolean;
};

type Row = {
  id: string;
  kind: string;
  subject: EntityRef | null;
  unit: EntityRef | null;
  deciding: number | string;
};

/** Open cases about an entity, or of any of these units. */
export async function openCasesOf(
  db: Knex,
  of: { subject?: EntityRef; units?: EntityRef[] },
): Promise<OpenCase[]> {
  const select = () =>
    db('cases')
      .select('id', 'kind', 'subject', 'unit')
      .select({
        deciding: db('tasks')
          .count('*')
          .whereRaw('tasks.case_id = cases.id')
          .where('tasks.decides', true),
      })
      .whereNull('ended_at');
  const { subject, units } = of;
  const narrowed = () => (subject ? select().where({ subject }) : select());
  const rows: Row[] = units
    ? await inBatches<EntityRef, Row>(units, portion =>
        narrowed().whereIn('unit', portion),
      )
    : await narrowed();
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    ...(row.subject && { subject: row.subject }),
    ...(row.unit && { unit: row.unit }),
    needsDecision: Number(row.deciding) > 0,
  }));
}
