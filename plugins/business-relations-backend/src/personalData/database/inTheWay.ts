import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Erasure } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { ofReference } from '../replacing';
import { changesOf, rowsNaming } from './sweep';

const waitingCommands = {
  table: 'commands',
  key: ['id'],
  plain: ['person'],
  json: ['envelope'],
} as const;

/** Roles that stand, or that the catalog's files go on declaring. */
async function rolesOf(db: Knex, person: EntityRef): Promise<string[]> {
  const rows: { id: string }[] = await db('assignments')
    .select('id')
    .where({ holder: person })
    .where(stands =>
      stands
        .whereIn('status', ['proposed', 'accepted'])
        .orWhere(declared =>
          declared
            .where({ status: 'identified' })
            .whereNull('undeclared_since'),
        ),
    )
    .orderBy('id');
  return rows.map(({ id }) => id);
}

async function tasksOf(db: Knex, person: EntityRef): Promise<string[]> {
  const rows: { case_id: string }[] = await db('task_people')
    .distinct('case_id')
    .where({ person })
    .orderBy('case_id');
  return rows.map(({ case_id }) => case_id);
}

/** What is on its way is carried out as it was recorded, so it has to have arrived. */
async function commandsNaming(db: Knex, person: EntityRef): Promise<string[]> {
  const replacements = [ofReference(person, '')];
  const rows = await rowsNaming(
    db,
    waitingCommands,
    replacements,
    undefined,
    query => query.where({ state: 'waiting' }),
  );
  return rows
    .filter(
      row =>
        Object.keys(changesOf(waitingCommands, row, replacements)).length > 0,
    )
    .map(({ id }) => String(id));
}

/** What has to be done before this person can be erased: nobody else would do it then. */
export const inTheWayOf = async (
  db: Knex,
  person: EntityRef,
): Promise<Erasure['inTheWay']> => ({
  roles: await rolesOf(db, person),
  tasks: await tasksOf(db, person),
  commands: await commandsNaming(db, person),
});
