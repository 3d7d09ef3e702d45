import { Knex } from 'knex';
import { isPostgres } from '../../database/clock';
import { hashOfJson } from '../../projection/hash';
import { Place } from '../places';
import { replacedInJson, replacedInText, Replacement } from '../replacing';

const PORTION = 200;

type Row = Record<string, unknown>;

/** As a text stands inside of JSON. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** The ways in which it may be written in a column: SQLite's own search knows no other case than that of ASCII. */
const written = ({ text }: Replacement): string[] => [
  ...new Set(
    [
      text,
      text.toLocaleLowerCase('sv-SE'),
      text.toLocaleUpperCase('sv-SE'),
    ].map(inJson),
  ),
];

const columnsOf = ({ plain = [], json = [], text = [] }: Place) => [
  ...plain,
  ...json,
  ...text,
];

/** Rows that may name them, in the order of their key, after one. Held where a transaction is given. */
export async function rowsNaming(
  db: Knex | Knex.Transaction,
  place: Place,
  replacements: Replacement[],
  after: Row | undefined,
  narrowed: (query: Knex.QueryBuilder) => void = () => {},
): Promise<Row[]> {
  const like = isPostgres(db) ? 'ILIKE' : 'LIKE';
  const query = db<Row>(place.table)
    .where(some => {
      for (const column of columnsOf(place)) {
        for (const text of replacements.flatMap(written)) {
          some.orWhereRaw(`?? ${like} ?`, [column, `%${text}%`]);
        }
      }
    })
    .orderBy(place.key.map(column => ({ column })))
    .limit(PORTION);
  if (after) {
    const names = place.key.map(() => '??').join(', ');
    const values = place.key.map(() => '?').join(', ');
    query.whereRaw(`(${names}) > (${values})`, [
      ...place.key,
      ...place.key.map(column => String(after[column])),
    ]);
  }
  narrowed(query);
  if (db.isTransaction) query.forUpdate();
  return query;
}

/** The columns of a row that are not as they were, without them. */
export function changesOf(
  place: Place,
  row: Row,
  replacements: Replacement[],
): Row {
  const changes: Row = {};
  for (const column of columnsOf(place)) {
    const before = row[column];
    if (typeof before === 'string') {
      const after = place.json?.includes(column)
        ? replacedInJson(before, replacements)
        : replacedInText(before, replacements);
      if (after !== before) changes[column] = after;
    }
  }
  return changes;
}

/** What the record holds from now on has a hash of its own; that of the event as it was recorded stays beside it. */
const withHash = (place: Place, changes: Row): Row =>
  place.table === 'events' && typeof changes.event === 'string'
    ? { ...changes, erased_hash: hashOfJson(changes.event) }
    : changes;

async function rewrite(
  trx: Knex.Transaction,
  place: Place,
  row: Row,
  changes: Row,
): Promise<void> {
  const key = Object.fromEntries(place.key.map(each => [each, row[each]]));
  if (!place.key.some(column => column in changes)) {
    await trx(place.table).update(withHash(place, changes)).where(key);
    return;
  }
  // Somebody who was erased before and came back may stand there already.
  await trx(place.table).delete().where(key);
  await trx(place.table)
    .insert({ ...row, ...changes })
    .onConflict([...place.key])
    .ignore();
}

/** Replaces them in one table, portion by portion; gives in how many rows. A dry run counts them alone. */
export async function sweep(
  db: Knex,
  place: Place,
  replacements: Replacement[],
  { dryRun }: { dryRun: boolean },
): Promise<number> {
  const portion = async (
    on: Knex | Knex.Transaction,
    after: Row | undefined,
    change: (row: Row, changes: Row) => Promise<void>,
  ) => {
    const rows = await rowsNaming(on, place, replacements, after);
    let changed = 0;
    for (const row of rows) {
      const changes = changesOf(place, row, replacements);
      if (Object.keys(changes).length > 0) {
        changed += 1;
        await change(row, changes);
      }
    }
    return { changed, last: rows.at(-1), isMore: rows.length === PORTION };
  };

  const next = (after: Row | undefined) =>
    dryRun
      ? portion(db, after, async () => {})
      : db.transaction(trx =>
          portion(trx, after, (row, changes) =>
            rewrite(trx, place, row, changes),
          ),
        );

  let total = 0;
  let after: Row | undefined;
  for (let isMore = true; isMore;) {
    const done = await next(after);
    total += done.changed;
    after = done.last;
    isMore = done.isMore;
  }
  return total;
}
