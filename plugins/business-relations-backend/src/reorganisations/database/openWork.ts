import {
  EntityRef,
  RoleQuestion,
} from '@business-relations/backstage-plugin-business-relations-common';
import { taskShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { askedFirst, heldUntilNow } from '@business-relations/rules';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { openQuestions } from '../../roleQuestions/database/openQuestions';

/** A role that somebody is being asked about: in which case, what, and who has to answer. */
export type AskedAbout = {
  role: string;
  case: string;
  asks: RoleQuestion;
  people: EntityRef[];
};

export const rolesAskedAbout = async (db: Knex): Promise<AskedAbout[]> =>
  (await openQuestions(db)).flatMap(({ case: id, asked }) => {
    const role = heldUntilNow(asked);
    return role === undefined
      ? []
      : [{ role, case: id, asks: asked.asks, people: askedFirst(asked) }];
  });

/** In how many open cases something is asked of each of these roles, or of whoever stands in for it. */
export async function openCasesOfRoles(
  db: Knex,
  roles: readonly { id: string; holder: EntityRef }[],
): Promise<Map<string, number>> {
  const ids = new Set(roles.map(({ id }) => id));
  const rows = await inBatches<EntityRef, { case_id: string; task: string }>(
    new Set(roles.map(({ holder }) => holder)),
    portion =>
      db('task_people as p')
        .distinct('t.case_id', 't.task')
        .join('tasks as t', join =>
          join.on('t.case_id', 'p.case_id').andOn('t.key', 'p.key'),
        )
        .whereIn('p.person', portion),
  );
  const cases = new Map<string, Set<string>>();
  for (const { case_id, task } of rows) {
    for (const { assignment, deputyFor } of taskShape.parse(JSON.parse(task))
      .asked) {
      const role = deputyFor ?? assignment;
      if (role === undefined || !ids.has(role)) continue;
      const known = cases.get(role);
      if (known) known.add(case_id);
      else cases.set(role, new Set([case_id]));
    }
  }
  return new Map([...cases].map(([role, { size }]) => [role, size]));
}
