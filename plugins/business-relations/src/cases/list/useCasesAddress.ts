import { useLocation, useSearchParams } from 'react-router-dom';

/** What cases can be narrowed to; each stands in the address under its name. */
export const caseFilters = [
  'kind',
  'stage',
  'open',
  'unit',
  'subject',
  'search',
] as const;

export type CaseFilter = (typeof caseFilters)[number];

export type CasesAddress = {
  filters: Partial<Record<CaseFilter, string>>;
  /** Cursor of the page; the first without. */
  after?: string;
  page: number;
  narrow: (filter: CaseFilter, value: string | undefined) => void;
  clear: () => void;
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

/** What the cases page shows, kept in its address: it can be sent to somebody, and the way back leads to it. */
export function useCasesAddress(): CasesAddress {
  const [query, setQuery] = useSearchParams();
  const trail = trailIn(useLocation().state);
  const after = query.get('after') ?? undefined;
  const filters = Object.fromEntries(
    caseFilters.flatMap(filter => {
      const value = query.get(filter);
      return value ? [[filter, value]] : [];
    }),
  );
  const turnTo = (cursor: string | undefined, way: string[]) => {
    const next = new URLSearchParams(query);
    if (cursor) next.set('after', cursor);
    else next.delete('after');
    setQuery(next, { state: { trail: way } });
  };

  return {
    filters,
    after,
    page: after ? trail.length + 2 : 1,
    narrow: (filter, value) =>
      setQuery(
        current => {
          const next = new URLSearchParams(current);
          next.delete('after');
          // A stage belongs to its kind.
          if (filter === 'kind') next.delete('stage');
          if (value) next.set(filter, value);
          else next.delete(filter);
          return next;
        },
        // One step in the history for what is typed, not one for each letter.
        { replace: filter === 'search' },
      ),
    clear: () => setQuery(new URLSearchParams()),
    next: cursor => turnTo(cursor, after ? [...trail, after] : []),
    previous: () => turnTo(trail.at(-1), trail.slice(0, -1)),
  };
}
