import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { Link } from '../links';

/** These and everything below them: of a domain its subdomains, systems and services; of a unit the units in it. */
export async function refsBelow(
  db: Knex,
  link: Link['link'],
  refs: Iterable<EntityRef>,
): Promise<Set<EntityRef>> {
  const from = [...refs];
  const rows = await inBatches<EntityRef, { ref: EntityRef }>(from, portion =>
    db
      .withRecursive('below', ['ref'], start =>
        start
          .select('source')
          .from('entity_links')
          .where({ link })
          .whereIn('target', portion)
          .union(step => {
            step
              .select('next.source')
              .from('entity_links as next')
              .join('below', 'below.ref', 'next.target')
              .where('next.link', link);
          }),
      )
      .select('ref')
      .from('below'),
  );
  return new Set([...from, ...rows.map(({ ref }) => ref)]);
}
