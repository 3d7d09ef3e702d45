import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';

export type CustomersShown = 'customers' | 'candidates';

export type CustomersAddress = {
  search: string;
  show: CustomersShown;
  /** Cursor of the page; the first without. */
  after?: string;
  page: number;
  find: (search: string) => void;
  choose: (show: CustomersShown) => void;
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

/** What the customers page shows, kept in its address: it can be sent to somebody, and the way back leads to it. */
export function useCustomersAddress(): CustomersAddress {
  const [query, setQuery] = useSearchParams();
  const trail = trailIn(useLocation().state);
  const search = query.get('search') ?? '';
  const show = query.get('show') === 'candidates' ? 'candidates' : 'customers';
  const after = query.get('after') ?? undefined;

  const find = useCallback(
    (text: string) =>
      setQuery(
        current => {
          const next = new URLSearchParams(current);
          next.delete('after');
          if (text) next.set('search', text);
          else next.delete('search');
          return next;
        },
        // One step in the history, not one for each letter.
        { replace: true },
      ),
    [setQuery],
  );
  const choose = useCallback(
    (what: CustomersShown) =>
      setQuery(current => {
        const next = new URLSearchParams(current);
        next.delete('after');
        if (what === 'candidates') next.set('show', what);
        else next.delete('show');
        return next;
      }),
    [setQuery],
  );
  const turnTo = (cursor: string | undefined, way: string[]) => {
    const next = new URLSearchParams(query);
    if (cursor) next.set('after', cursor);
    else next.delete('after');
    setQuery(next, { state: { trail: way } });
  };

  return {
    search,
    show,
    after,
    page: after ? trail.length + 2 : 1,
    find,
    choose,
    next: cursor => turnTo(cursor, after ? [...trail, after] : []),
    previous: () => turnTo(trail.at(-1), trail.slice(0, -1)),
  };
}
