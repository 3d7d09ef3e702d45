import {
  EntityRef,
  RoleAsked,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  roleContract,
  roleShape,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { caseRules, restsOn } from '@business-relations/rules';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { readCase } from '../../cases/database/caseById';
import { CaseRow } from '../../projection/database/caseRow';

/** What a case of a role asks of somebody, and waits for. */
export type OpenQuestion = { case: string; asked: RoleAsked };

type Row = Pick<CaseRow, 'id' | 'kind' | 'state'>;

const rowsOf = (db: Knex): Knex.QueryBuilder<CaseRow, Row[]> =>
  db<CaseRow>('cases')
    .select('id', 'kind', 'state')
    .where({ kind: roleContract.kind, stage: 'asked' })
    .whereNull('ended_at');

function toQuestion(row: Row): OpenQuestion[] {
  const state = roleShape.parse(readCase(caseRules, row).state);
  return state.stage === 'asked' ? [{ case: row.id, asked: state }] : [];
}

/** All that is asked of somebody about roles. */
export const openQuestions = async (db: Knex): Promise<OpenQuestion[]> =>
  (await rowsOf(db)).flatMap(toQuestion);

/** A question about what is over, with whoever ended that; nobody, where it ended by itself. */
export type Overtaken = OpenQuestion & { by?: EntityRef };

type Ended = { assignment: string; by: EntityRef | null };

/** Who ended each of these roles; missing for those that are not over. */
async function endedBy(
  db: Knex,
  assignments: string[],
): Promise<Map<string, EntityRef | null>> {
  const rows = await inBatches<string, Ended>(new Set(assignments), portion =>
    db('assignments as a')
      .join('assignment_versions as v', joined =>
        joined.on('v.assignment', 'a.id').andOn('v.revision', 'a.revision'),
      )
      .select('v.assignment', 'v.by')
      .whereIn('a.id', portion)
      .where('a.status', 'ended'),
  );
  return new Map(rows.map(({ assignment, by }) => [assignment, by]));
}

/** Questions that nothing is left of, since a role that they rest on is over. */
export async function overtakenQuestions(
  db: Knex,
  most: number,
): Promise<Overtaken[]> {
  const ended = () =>
    db.select('a.id').from('assignments as a').where('a.status', 'ended');
  // Few: those of people, or for units, that have had a role which is over. Which role it was stands in the case.
  const rows = await rowsOf(db).where(any =>
    any
      .whereExists(
        ended()
          .join('case_people as p', 'p.person', 'a.holder')
          .whereRaw('p.case_id = cases.id'),
      )
      .orWhereExists(ended().whereRaw('a.unit = cases.unit')),
  );
  const questions = rows.flatMap(toQuestion);
  const over = await endedBy(
    db,
    questions.flatMap(({ asked }) => restsOn(asked)),
  );
  return questions
    .flatMap(question => {
      const role = restsOn(question.asked).find(each => over.has(each));
      if (role === undefined) return [];
      const by = over.get(role);
      return [{ ...question, ...(by && { by }) }];
    })
    .slice(0, most);
}
