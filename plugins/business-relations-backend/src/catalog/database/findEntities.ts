import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { RoleSettings } from '../../roleSettings';
import { wordsIn } from './rows';
import { isSubject } from './subjectsAmong';

export type Picked = {
  ref: EntityRef;
  name: string;
  kind: string;
  description: string | null;
};

/** What is picked from. */
export type Pickable = 'subject' | 'service' | 'unit' | 'person';

const isOf =
  (of: Pickable, settings: RoleSettings) =>
  (query: Knex.QueryBuilder): void => {
    switch (of) {
      case 'subject':
        query.where(isSubject(settings));
        break;
      case 'service':
        query.where(isSubject(settings)).where({ kind: 'component' });
        break;
      case 'unit':
        query.where({ kind: 'group' });
        break;
      case 'person':
        query.where({ kind: 'user' });
        break;
      default:
        of satisfies never;
    }
  };

/** Every word that is looked for begins some word of the name. `table`: what the entities are called in the query. */
export const hasWords =
  (search: string, table = 'entities') =>
  (query: Knex.QueryBuilder): void => {
    // Words hold letters and digits alone, so nothing in them means something to LIKE.
    for (const word of wordsIn(search)) {
      query.where(`${table}.search`, 'like', `% ${word}%`);
    }
  };

/** What the catalog has now of one sort, by name. */
export async function findEntities(
  db: Knex,
  settings: RoleSettings,
  { of, search }: { of: Pickable; search: string },
  limit: number,
): Promise<Picked[]> {
  return db('entities')
    .select('ref', 'name', 'kind', 'description')
    .whereNull('gone_since')
    .where(isOf(of, settings))
    .where(hasWords(search))
    .orderBy([{ column: 'name' }, { column: 'ref' }])
    .limit(limit);
}
