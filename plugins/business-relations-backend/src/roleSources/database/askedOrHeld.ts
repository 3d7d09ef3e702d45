import {
  Assignment,
  EntityRef,
  Proposition,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  contentOf,
  Held,
  isSameContent,
} from '@business-relations/rules/imports';
import { Knex } from 'knex';
import { AssignmentRow, withScopes } from '../../assignments/database/rows';
import { inBatches } from '../../batches';
import { groupedBy } from '../../grouped';

const isHeld = (role: Assignment): role is Held => role.holder !== undefined;

/** Where one of these people has, or is asked, just what is proposed. */
export async function askedOrHeld(
  db: Knex,
  people: EntityRef[],
): Promise<(content: Proposition) => Assignment | undefined> {
  const rows = await inBatches<EntityRef, AssignmentRow>(people, portion =>
    db('assignments')
      .whereIn('holder', portion)
      .whereIn('status', ['proposed', 'accepted']),
  );
  const roles = (await withScopes(db, rows)).filter(isHeld);
  const byHolder = groupedBy(roles, ({ holder }) => holder);
  return content =>
    byHolder
      .get(content.holder)
      ?.find(role => isSameContent(contentOf(role), content));
}
