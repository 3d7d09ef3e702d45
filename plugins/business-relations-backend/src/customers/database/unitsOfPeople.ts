import {
  EntityRef,
  RelatedRole,
  relatedRoles,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { isAmong, Visible } from '../../assignments/visible';
import { hasWords } from '../../catalog/database/findEntities';
import { wordsIn } from '../../catalog/database/rows';
import { isCurrent } from './rolesOfUnits';

/** A word that so many people share tells nobody apart. */
const MOST = 200;

/** Where somebody has a role, or is asked to: of those that a list shows beside each unit. */
export type RoleInUnit = { unit: EntityRef; role: RelatedRole };

/** The units in which people have roles, by the beginning of words in their names; roles that are hidden tell nothing. */
export async function unitsOfPeople(
  db: Knex,
  search: string,
  visible: Visible,
): Promise<RoleInUnit[]> {
  if (wordsIn(search).length === 0) return [];
  return db('assignments')
    .distinct('assignments.unit', 'assignments.role')
    .join('entities as person', 'person.ref', 'assignments.holder')
    .whereIn('assignments.role', [...relatedRoles])
    .whereNotNull('assignments.unit')
    .where(isCurrent)
    .where(isAmong(visible))
    .where(hasWords(search, 'person'))
    .orderBy(['assignments.unit', 'assignments.role'])
    .limit(MOST);
}
