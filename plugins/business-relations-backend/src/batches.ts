/** How many values one SQL statement is given: well below the limit of parameters of either database. */
const MOST = 500;

/** The same values, once each and sorted, in portions that one SQL statement takes. */
export function* batchesOf<T extends string>(
  values: Iterable<T>,
  most = MOST,
): Generator<T[]> {
  const sorted = [...new Set(values)].sort();
  for (let start = 0; start < sorted.length; start += most) {
    yield sorted.slice(start, start + most);
  }
}

/** All rows of a query that is asked once per portion. */
export async function inBatches<T extends string, Row>(
  values: Iterable<T>,
  query: (portion: T[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const portion of batchesOf(values)) {
    for (const row of await query(portion)) rows.push(row);
  }
  return rows;
}
