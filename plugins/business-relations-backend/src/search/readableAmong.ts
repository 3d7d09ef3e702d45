import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { VisibleTo } from '../assignments/visible';
import { inBatches } from '../batches';
import { SightOf } from '../cases/sights';
import { whereVisible } from '../cases/database/whereVisible';
import { withoutHidden } from '../cases/visible';
import { ShownTo } from '../catalog/catalogVisibility';

export type ReadableDeps = {
  db: Knex;
  sightOf: SightOf;
  visibleTo: VisibleTo;
  shownTo: ShownTo;
};

type Reader = { person: EntityRef; credentials: BackstageCredentials };

/** Who may see none at all finds none. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotAllowedError) return undefined;
    throw error;
  }
}

/** Those of these cases that a list would show to this reader. */
export async function readableCases(
  { db, sightOf }: ReadableDeps,
  ids: string[],
  { person, credentials }: Reader,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const sight = await unlessRefused(sightOf(credentials));
  if (!sight) return [];
  const rows: { id: string; subject: EntityRef | null }[] = await inBatches(
    ids,
    portion => {
      const query = db('cases')
        .select('cases.id', 'cases.subject')
        .whereIn('cases.id', portion);
      if (sight.filter) whereVisible(query, sight.filter);
      return query;
    },
  );
  const shown = await withoutHidden(db, person, sight, rows);
  return shown.map(({ id }) => id);
}

/** Those of these units that the list of customers would show to this reader. */
export async function readableCustomers(
  { visibleTo, shownTo }: ReadableDeps,
  units: EntityRef[],
  { credentials }: Reader,
): Promise<EntityRef[]> {
  if (units.length === 0) return [];
  const visible = await unlessRefused(visibleTo(credentials));
  if (visible === undefined) return [];
  return [...(await shownTo(credentials, units))];
}
