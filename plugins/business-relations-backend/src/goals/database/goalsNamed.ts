import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Named } from '@business-relations/rules';
import { Knex } from 'knex';
import { isPostgres } from '../../database/clock';

type Row = {
  goal: string | null;
  open: number | string;
  fulfilled: number | string;
};

/** A part of a case's state, and whether it is said at all: `null` may be an answer. */
const partOf = (db: Knex) =>
  isPostgres(db)
    ? {
        goal: `state::jsonb #>> '{state,content,goal}'`,
        isSaid: `jsonb_typeof(state::jsonb #> '{state,content,goal}') is not null`,
        outcome: `description::jsonb ->> 'outcome'`,
      }
    : {
        goal: `json_extract(state, '$.state.content.goal')`,
        isSaid: `json_type(state, '$.state.content.goal') is not null`,
        outcome: `json_extract(description, '$.outcome')`,
      };

/** In which words a customer's requirements name a goal, or that they serve none, and how many of them do. */
export async function goalsNamed(db: Knex, unit: EntityRef): Promise<Named[]> {
  const { goal, isSaid, outcome } = partOf(db);
  const rows: Row[] = await db('cases')
    .select({ goal: db.raw(goal) })
    .select({
      open: db.raw('sum(case when ended_at is null then 1 else 0 end)'),
      fulfilled: db.raw(
        `sum(case when ${outcome} = 'fulfilled' then 1 else 0 end)`,
      ),
    })
    .where({ kind: 'requirement', unit })
    .whereRaw(isSaid)
    .groupByRaw(goal);
  return rows.map(row => ({
    goal: row.goal,
    open: Number(row.open),
    fulfilled: Number(row.fulfilled),
  }));
}
