import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { inBatches } from '../../batches';
import { Link } from '../links';

type Row = { source: EntityRef; target: EntityRef };

/** A question to each link rather than a join: with one, SQLite begins at all entities. */
const isThere = (query: Knex.QueryBuilder): void => {
  query
    .select('entities.ref')
    .from('entities')
    .whereRaw('entities.ref = links.target')
    .whereNull('entities.gone_since');
};

/**
 * Every link on the way up from these, by its lower end; targets in order, each once. Only what is in the catalog is
 * walked through.
 *
 * `UNION` keeps each link once, so that units in a circle end the walk instead of the statement. The links themselves
 * are walked, not the references: to look up the links of all references found afterwards takes an `OR` over two lists,
 * for which SQLite reads the whole table (half a second at 20,000 entities).
 */
export async function linksAbove(
  db: Knex,
  link: Link['link'],
  refs: Iterable<EntityRef>,
): Promise<Map<EntityRef, EntityRef[]>> {
  const rows = await inBatches<EntityRef, Row>(refs, portion =>
    db
      .withRecursive('above', ['source', 'target'], start =>
        start
          .select('links.source', 'links.target')
          .from('entity_links as links')
          .where('links.link', link)
          .whereIn('links.source', portion)
          .whereExists(isThere)
          .union(step => {
            step
              .select('links.source', 'links.target')
              .from('above')
              .join('entity_links as links', 'links.source', 'above.target')
              .where('links.link', link)
              .whereExists(isThere);
          }),
      )
      .select('source', 'target')
      .from('above'),
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
