import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  roleContract,
  roleShape,
  taskShape,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { caseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { readCase } from '../../cases/database/caseById';
import { CaseRow } from '../../projection/database/caseRow';

/** Roles that somebody is being asked to confirm or to take over, and in which case. */
export async function rolesAskedAbout(db: Knex): Promise<Map<string, string>> {
  const rows: Pick<CaseRow, 'id' | 'kind' | 'state'>[] = await db('cases')
    .select('id', 'kind', 'state')
    .where({ kind: roleContract.kind, stage: 'asked' })
    .whereNull('ended_at');
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const state = roleShape.parse(readCase(caseRules, row).state);
      if (state.stage !== 'asked') return [];
      switch (state.asks) {
        case 'handOver':
          return [[state.from.assignment, row.id]];
        case 'confirm':
          return [[state.assignment, row.id]];
        case 'accept':
          return [];
        default:
          return state satisfies never;
      }
    }),
  );
}

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
