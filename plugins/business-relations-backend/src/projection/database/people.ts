import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';

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

/** Writes who has a part in a case and who follows it; only what changed. */
export async function writePeople(
  trx: Knex.Transaction,
  rules: CaseRules,
  current: Case,
): Promise<EntityRef[]> {
  const rows = peopleIn(rules, current);
  const before: PersonInCase[] = await trx('case_people')
    .select('person', 'case_id', 'part')
    .where({ case_id: current.id });
  const gone = before.filter(row => !rows.some(same(row)));
  const added = rows.filter(row => !before.some(same(row)));
  for (const row of gone) await trx('case_people').delete().where(row);
  if (added.length > 0) {
    await trx('case_people')
      .insert(added)
      .onConflict(['person', 'case_id', 'part'])
      .ignore();
  }
  return [...new Set([...rows, ...gone].map(({ person }) => person))];
}
