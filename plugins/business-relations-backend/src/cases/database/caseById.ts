import { Case } from '@business-relations/rules';
import { Knex } from 'knex';
import { CaseRow } from '../../projection/database/caseRow';
import { Kinds, rulesOfKind } from '../kinds';

/** A stored case as the present rules read it. */
export const readCase = (
  kinds: Kinds,
  { kind, state }: Pick<CaseRow, 'kind' | 'state'>,
): Case => rulesOfKind(kinds, kind).upgrade(JSON.parse(state));

export async function caseRowById(
  db: Knex,
  id: string,
): Promise<CaseRow | undefined> {
  return db('cases').where({ id }).first();
}

/** The same; its row is held until the transaction ends, so that what is judged on it stays true. */
export async function holdCaseRow(
  trx: Knex.Transaction,
  id: string,
): Promise<CaseRow | undefined> {
  return trx('cases').where({ id }).forUpdate().first();
}
