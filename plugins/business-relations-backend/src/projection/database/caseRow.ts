import {
  CaseDescription,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';

/** A case as it stands in SQL: columns for lists, and the whole of it as JSON. */
export type CaseRow = {
  id: string;
  kind: string;
  schema: number;
  epoch: number;
  seq: number;
  state: string;
  description: string;
  stage: string;
  subject: EntityRef | null;
  unit: EntityRef | null;
  /** Null where the clock opened it. */
  opened_by: EntityRef | null;
  on_behalf_of: EntityRef | null;
  opened_at: Instant;
  updated_at: Instant;
  ended_at: Instant | null;
  next_due_at: Instant | null;
  contact_at: Instant | null;
  search: string;
  derived: string;
};

/** To be raised when what lists show of a case is made of it in another way: all are rebuilt then. */
const DERIVATION = 1;

/** By which release of the rules the row of a case was made of its record. */
export const derivedBy = ({ schema }: Pick<CaseRules, 'schema'>) =>
  `${DERIVATION}.${schema}`;

/** Words to find it by: lower case in every alphabet, which SQLite's own LIKE knows of ASCII only. */
const searchOf = ({ title }: CaseDescription, id: string) =>
  `${title} ${id}`.toLocaleLowerCase('sv-SE');

function nextDueAt(rules: CaseRules, current: Case): Instant | undefined {
  const [next] = rules
    .deadlines(current)
    .filter(({ key }) => !current.passed[key])
    .flatMap(({ key }) => current.due[key]?.dueAt ?? [])
    .sort();
  return next;
}

/** What the row of a case has to be. */
export const rowOf = (
  rules: CaseRules,
  current: Case,
  updatedAt: Instant,
): CaseRow => {
  const description = rules.describe(current);
  return {
    id: current.id,
    kind: current.kind,
    schema: current.schema,
    epoch: current.epoch,
    seq: current.seq,
    state: JSON.stringify(current),
    description: JSON.stringify(description),
    stage: description.stage,
    subject: description.subject ?? null,
    unit: description.unit ?? null,
    opened_by: current.openedBy ?? null,
    on_behalf_of: current.onBehalfOf ?? null,
    opened_at: current.openedAt,
    updated_at: updatedAt,
    ended_at: current.endedAt ?? null,
    next_due_at: nextDueAt(rules, current) ?? null,
    contact_at: description.contact ?? null,
    search: searchOf(description, current.id),
    derived: derivedBy(rules),
  };
};

/** Where the read model of a case stands; its row is held until the transaction ends. */
export async function holdCase(
  trx: Knex.Transaction,
  id: string,
): Promise<Pick<CaseRow, 'epoch' | 'seq' | 'ended_at'> | undefined> {
  return trx('cases')
    .select('epoch', 'seq', 'ended_at')
    .where({ id })
    .forUpdate()
    .first();
}

/** The caller holds the row. */
export const rowWrite = (trx: Knex.Transaction, row: CaseRow) =>
  trx('cases').insert(row).onConflict('id').merge();

/** Writes the case as it is after its last event; the caller holds its row. */
export async function writeCase(
  trx: Knex.Transaction,
  rules: CaseRules,
  current: Case,
  updatedAt: Instant,
): Promise<void> {
  await rowWrite(trx, rowOf(rules, current, updatedAt));
}
