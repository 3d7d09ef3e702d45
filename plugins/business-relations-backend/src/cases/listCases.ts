import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { z } from 'zod';
import { readCursor, writeCursor } from '../cursor';
import { referencesIn } from '../words/references';
import { lineColumns, lineOf, LineRow } from './caseLine';
import { whereVisible } from './database/whereVisible';
import { Sight } from './sight';
import { withoutHidden } from './visible';

type Query = ParsedOf<typeof routes.cases>['query'];

/** After which case a page begins. */
const place = z.tuple([z.iso.datetime(), z.string()]);

type Deps = {
  db: Knex;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
};

const likely = (word: string) =>
  `%${word.replace(/[\\%_]/g, character => `\\${character}`)}%`;

function select(
  db: Knex,
  query: Query,
  sight: Sight,
  after?: z.output<typeof place>,
) {
  const cases = db('cases')
    .select(...lineColumns)
    .orderBy([
      { column: 'cases.opened_at', order: 'desc' },
      { column: 'cases.id', order: 'desc' },
    ]);
  if (sight.filter) whereVisible(cases, sight.filter);
  for (const column of ['kind', 'stage', 'unit', 'subject'] as const) {
    const value = query[column];
    if (value) cases.where(`cases.${column}`, value);
  }
  if (query.open === 'true') cases.whereNull('cases.ended_at');
  if (query.open === 'false') cases.whereNotNull('cases.ended_at');
  for (const word of query.search?.split(/\s+/).filter(Boolean) ?? []) {
    cases.whereRaw(`cases.search LIKE ? ESCAPE '\\'`, [
      likely(word.toLocaleLowerCase('sv-SE')),
    ]);
  }
  if (after) {
    cases.whereRaw('(cases.opened_at, cases.id) < (?, ?)', after);
  }
  return cases;
}

/**
 * A page of the cases that a reader may see, newest first. What the catalog hides is left out after the query, so it
 * asks until the page is full.
 */
export async function listCases(
  { db, namesOf }: Deps,
  query: Query,
  reader: EntityRef,
  sight: Sight,
): Promise<AnswerOf<typeof routes.cases>> {
  const wanted = query.limit + 1;
  const found: LineRow[] = [];
  let after = query.cursor ? readCursor(place, query.cursor) : undefined;
  for (let isMore = true; isMore && found.length < wanted;) {
    const rows: LineRow[] = await select(db, query, sight, after).limit(wanted);
    found.push(...(await withoutHidden(db, reader, sight, rows)));
    const last = rows.at(-1);
    if (last) after = [last.opened_at, last.id];
    isMore = rows.length === wanted;
  }
  const items = found.slice(0, query.limit).map(lineOf);
  const last = items.at(-1);
  return {
    items,
    ...(last &&
      found.length > query.limit && {
        next: writeCursor([last.openedAt, last.id]),
      }),
    names: await namesOf(referencesIn(items)),
  };
}
