import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { refusal } from '../http/refusal';
import { referencesIn } from '../words/references';
import { whereVisible } from './database/whereVisible';
import { Sight } from './sight';
import { withoutHidden } from './visible';
import { askedOfPerson, openTasks, workItemOf, WorkRow } from './workItems';

type Deps = {
  db: Knex;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
};

const isUnit = (ref: EntityRef) => ref.startsWith('group:');

/**
 * What is asked of a person, or in the open cases of a unit: as far as the reader may see those cases, since a task is
 * told to nobody to whom its case isn't.
 */
export async function askedOf(
  { db, namesOf }: Deps,
  of: EntityRef,
  reader: EntityRef,
  sight: Sight,
): Promise<AnswerOf<typeof routes.askedOf>> {
  if (!(await sight.sees([of])).has(of)) {
    throw refusal('unknown-entity', { ref: of });
  }
  const tasks = openTasks(db);
  if (isUnit(of)) tasks.where('cases.unit', of);
  else tasks.whereExists(askedOfPerson(db, of));
  if (sight.filter) whereVisible(tasks, sight.filter);
  const rows: WorkRow[] = await tasks;
  const items = (await withoutHidden(db, reader, sight, rows)).map(workItemOf);
  return { items, names: await namesOf(referencesIn(items)) };
}
