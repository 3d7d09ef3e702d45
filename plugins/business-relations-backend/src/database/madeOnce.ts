import { Knex } from 'knex';
import { isPostgres } from './clock';

/** No reference and no id begins with this character, so that it can't be taken for a value. */
const placeOf = (name: string) => `\u0000${name}`;

type Made = { sql: string; bindings: readonly Knex.RawBinding[] };

/**
 * A query whose text is the same whenever it is asked: knex makes it the first time alone, which for a long one takes
 * it as long as the database needs for the answer (docs/benchmarks.md, the card). What is only known when it is asked is
 * a text with a name; `make` gets what stands for it.
 *
 * `const byName = madeOnce<'name', Row>(['name'], (db, of) => db('units').where('name', of('name')))`
 */
export function madeOnce<Name extends string, Row>(
  names: readonly Name[],
  make: (db: Knex, of: (name: Name) => string) => Knex.QueryBuilder,
): (db: Knex, values: Record<Name, string>) => Promise<Row[]> {
  const named = new Map<unknown, Name>(
    names.map(name => [placeOf(name), name]),
  );
  const byDialect = new Map<boolean, Made>();
  const madeFor = (db: Knex): Made => {
    const before = byDialect.get(isPostgres(db));
    if (before) return before;
    const { sql, bindings } = make(db, placeOf).toSQL();
    const made = { sql, bindings };
    byDialect.set(isPostgres(db), made);
    return made;
  };
  return async (db, values) => {
    const { sql, bindings } = madeFor(db);
    const asking = db.raw(
      sql,
      bindings.map(binding => {
        const name = named.get(binding);
        return name === undefined ? binding : values[name];
      }),
    );
    const answer: Row[] | { rows: Row[] } = await asking;
    return Array.isArray(answer) ? answer : answer.rows;
  };
}
