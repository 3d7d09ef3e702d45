import {
  EntityRef,
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { StepRow } from './reorganisations';

/** A step whose time has come, with who carried its reorganisation out. */
export type DueStep = Pick<
  StepRow,
  | 'reorganisation_id'
  | 'nth'
  | 'assignment'
  | 'does'
  | 'successor'
  | 'unit'
  | 'because'
> & { by: EntityRef };

/** First what was refused longest ago or never tried. */
export async function stepsDue(
  db: Knex,
  now: Instant,
  limit: number,
): Promise<DueStep[]> {
  return db('reorganisation_steps as s')
    .join('reorganisations as r', 'r.id', 's.reorganisation_id')
    .select(
      's.reorganisation_id',
      's.nth',
      's.assignment',
      's.does',
      's.successor',
      's.unit',
      's.because',
      'r.carried_out_by as by',
    )
    .where('s.state', 'waiting')
    .where('s.next_at', '<=', now)
    .orderBy(['s.next_at', 's.reorganisation_id', 's.nth'])
    .limit(limit);
}

const of = ({
  reorganisation_id,
  nth,
}: Pick<DueStep, 'reorganisation_id' | 'nth'>) => ({ reorganisation_id, nth });

export async function stepDone(db: Knex, due: DueStep): Promise<void> {
  await db('reorganisation_steps')
    .where(of(due))
    .update({ state: 'done', refused: null });
}

export async function stepRefused(
  db: Knex,
  due: DueStep,
  refused: Message,
  again: Instant,
): Promise<void> {
  await db('reorganisation_steps')
    .where(of(due))
    .update({ refused: JSON.stringify(refused), next_at: again });
}
