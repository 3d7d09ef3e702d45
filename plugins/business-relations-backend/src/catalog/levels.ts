import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { linksAbove } from './database/linksAbove';

/** Itself and what is above it, nearest first; a circle ends where it would begin again. */
export function lineFrom(
  ref: EntityRef,
  above: ReadonlyMap<EntityRef, EntityRef[]>,
): EntityRef[] {
  const line = [ref];
  for (;;) {
    const next = above.get(line[line.length - 1])?.at(0);
    if (!next || line.includes(next)) return line;
    line.push(next);
  }
}

/** Of each service, system or domain the levels at which a role can hold: itself, system, subdomain, domain. */
export async function levelsOf(
  db: Knex,
  refs: Iterable<EntityRef>,
): Promise<Map<EntityRef, EntityRef[]>> {
  const from = [...refs];
  const above = await linksAbove(db, 'part', from);
  return new Map(from.map(ref => [ref, lineFrom(ref, above)]));
}
