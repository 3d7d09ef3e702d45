import { CaseLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CaseRow } from '../projection/database/caseRow';

/** What a list needs of a case: all but the case itself, which is much longer. */
export const lineColumns = [
  'cases.id',
  'cases.kind',
  'cases.seq',
  'cases.description',
  'cases.subject',
  'cases.opened_by',
  'cases.opened_at',
  'cases.updated_at',
  'cases.ended_at',
  'cases.next_due_at',
] as const;

export type LineRow = Pick<
  CaseRow,
  | 'id'
  | 'kind'
  | 'seq'
  | 'description'
  | 'subject'
  | 'opened_by'
  | 'opened_at'
  | 'updated_at'
  | 'ended_at'
  | 'next_due_at'
>;

/** A case as a line in a list. */
export const lineOf = (row: LineRow): CaseLine => ({
  id: row.id,
  kind: row.kind,
  description: JSON.parse(row.description),
  open: row.ended_at === null,
  ...(row.opened_by !== null && { openedBy: row.opened_by }),
  openedAt: row.opened_at,
  updatedAt: row.updated_at,
  revision: row.seq,
  ...(row.next_due_at && { nextDueAt: row.next_due_at }),
});
