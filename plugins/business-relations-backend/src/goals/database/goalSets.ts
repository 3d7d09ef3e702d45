import {
  EntityRef,
  Goal,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { goalShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { inBatches } from '../../batches';

/** The goals of a customer as somebody wrote them. */
export type GoalSet = {
  unit: EntityRef;
  revision: number;
  at: Instant;
  by: EntityRef;
  goals: Goal[];
};

type Row = Omit<GoalSet, 'goals'> & { goals: string };

const setOf = ({ goals, ...row }: Row): GoalSet => ({
  ...row,
  goals: goalShape.array().parse(JSON.parse(goals)),
});

/** The latest of each unit that has any, as they stood at a moment. */
export async function goalSetsOf(
  db: Knex,
  units: Iterable<EntityRef>,
  asOf?: Instant,
): Promise<Map<EntityRef, GoalSet>> {
  const rows = await inBatches<EntityRef, Row>(units, portion =>
    db('goal_sets as g')
      .select('g.unit', 'g.revision', 'g.at', 'g.by', 'g.goals')
      .whereIn('g.unit', portion)
      .where(
        'g.revision',
        db('goal_sets as l')
          .max('l.revision')
          .whereRaw('l.unit = g.unit')
          .where(then => {
            if (asOf !== undefined) then.where('l.at', '<=', asOf);
          }),
      ),
  );
  return new Map(rows.map(row => [row.unit, setOf(row)]));
}

/** Every version of one unit's goals, the latest first. */
export async function goalSetsSoFar(
  db: Knex,
  unit: EntityRef,
): Promise<GoalSet[]> {
  const rows: Row[] = await db('goal_sets')
    .select('unit', 'revision', 'at', 'by', 'goals')
    .where({ unit })
    .orderBy('revision', 'desc');
  return rows.map(setOf);
}

/** @throws where somebody has written the same revision a moment earlier; see `isTaken`. */
export async function addGoalSet(
  trx: Knex.Transaction,
  { goals, ...row }: GoalSet,
): Promise<void> {
  await trx('goal_sets').insert({ ...row, goals: JSON.stringify(goals) });
}
