import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { Link } from '../links';

type Row = { source: EntityRef; target: EntityRef };

/**
 * Every link on the way up from these, by its lower end; targets in order, each once. Only what is in the catalog is
 * walked through.
 *
 * `UNION` keeps each reference once, so that units in a circle end the walk instead of the statement.
 */
export async function linksAbove(
  db: Knex,
  link: Link['link'],
  refs: Iterable<EntityRef>,
): Promise<Map<EntityRef, EntityRef[]>> {
  const rows = await inBatches<EntityRef, Row>(refs, portion =>
    db
      .withRecursive('above', ['ref'], start =>
        start
          .select('target')
          .from('entity_links')
          .where({ link })
          .whereIn('source', portion)
          .union(step => {
            step
              .select('next.target')
              .from('entity_links as next')
              .join('above', 'above.ref', 'next.source')
              .where('next.link', link);
          }),
      )
      .distinct('links.source', 'links.target')
      .from('entity_links as links')
      .join('entities', 'entities.ref', 'links.target')
      .where('links.link', link)
      .whereNull('entities.gone_since')
      .where(sources =>
        sources
          .whereIn('links.source', portion)
          .orWhereIn('links.source', db.select('ref').from('above')),
      ),
  );
  const targets = new Map<EntityRef, Set<EntityRef>>();
  for (const { source, target } of rows) {
    const known = targets.get(source);
    if (known) known.add(target);
    else targets.set(source, new Set([target]));
  }
  return new Map(
    [...targets].map(([source, set]) => [source, [...set].sort()]),
  );
}
