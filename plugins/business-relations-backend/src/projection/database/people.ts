import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { Wanted, writeTogether } from '../../database/together';

export type PersonInCase = {
  person: EntityRef;
  case_id: string;
  part: 'takes' | 'watches';
};

/** Who has a part in a case, and who follows it. */
export const peopleIn = (rules: CaseRules, current: Case): PersonInCase[] => {
  const case_id = current.id;
  return [
    ...rules
      .participants(current)
      .map((person): PersonInCase => ({ person, case_id, part: 'takes' })),
    ...current.watchers.map((person): PersonInCase => ({
      person,
      case_id,
      part: 'watches',
    })),
  ];
};

const same = (one: PersonInCase) => (other: PersonInCase) =>
  one.person === other.person && one.part === other.part;

/** Who stands there of a case. */
export const peopleThere = (
  db: Knex,
  caseId: string,
): Wanted<PersonInCase> => ({
  of: db('case_people').where({ case_id: caseId }),
  columns: ['person', 'case_id', 'part'],
});

/** What has to be written so that whoever has a part in a case and whoever follows it stands there: what changed. */
export function peopleChanges(
  trx: Knex.Transaction,
  rules: CaseRules,
  current: Case,
  there: PersonInCase[],
): { writes: Knex.QueryBuilder[]; people: EntityRef[] } {
  const rows = peopleIn(rules, current);
  const gone = there.filter(row => !rows.some(same(row)));
  const added = rows.filter(row => !there.some(same(row)));
  return {
    writes: [
      ...gone.map(row => trx('case_people').delete().where(row)),
      ...(added.length > 0
        ? [
            trx('case_people')
              .insert(added)
              .onConflict(['person', 'case_id', 'part'])
              .ignore(),
          ]
        : []),
    ],
    people: [...new Set([...rows, ...gone].map(({ person }) => person))],
  };
}

/** Writes who has a part in a case and who follows it; only what changed. */
export async function writePeople(
  trx: Knex.Transaction,
  rules: CaseRules,
  current: Case,
): Promise<void> {
  const there: PersonInCase[] = await trx('case_people')
    .select('person', 'case_id', 'part')
    .where({ case_id: current.id });
  const { writes } = peopleChanges(trx, rules, current, there);
  await writeTogether(trx, writes);
}
