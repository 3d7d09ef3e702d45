import { useLocation, useSearchParams } from 'react-router-dom';

export type Pages = {
  /** Cursor of the page; the first without. */
  after?: string;
  page: number;
  next: (cursor: string) => void;
  previous: () => void;
};

/** Cursors of the pages before this one: a cursor only leads on, so the way back is kept with the address. */
const trailIn = (state: unknown): string[] =>
  typeof state === 'object' &&
  state !== null &&
  'trail' in state &&
  Array.isArray(state.trail)
    ? state.trail.filter(cursor => typeof cursor === 'string')
    : [];

/** Which page of a list is shown, kept in its address beside whatever narrows the list. */
export function usePagesInAddress(): Pages {
  const [query, setQuery] = useSearchParams();
  const trail = trailIn(useLocation().state);
  const after = query.get('after') ?? undefined;
  const turnTo = (cursor: string | undefined, way: string[]) => {
    const next = new URLSearchParams(query);
    if (cursor) next.set('after', cursor);
    else next.delete('after');
    setQuery(next, { state: { trail: way } });
  };
  return {
    after,
    page: after ? trail.length + 2 : 1,
    next: cursor => turnTo(cursor, after ? [...trail, after] : []),
    previous: () => turnTo(trail.at(-1), trail.slice(0, -1)),
  };
}

/** The same query with one name in it changed, from the first page: another list begins at its beginning. */
export function narrowed(
  current: URLSearchParams,
  name: string,
  value: string | undefined,
): URLSearchParams {
  const next = new URLSearchParams(current);
  next.delete('after');
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}
