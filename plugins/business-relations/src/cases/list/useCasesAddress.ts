import { useSearchParams } from 'react-router-dom';
import {
  narrowed,
  Pages,
  usePagesInAddress,
} from '../../parts/usePagesInAddress';

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

export type CasesAddress = Pages & {
  filters: Partial<Record<CaseFilter, string>>;
  narrow: (filter: CaseFilter, value: string | undefined) => void;
  clear: () => void;
};

/** What the cases page shows, kept in its address: it can be sent to somebody, and the way back leads to it. */
export function useCasesAddress(): CasesAddress {
  const [query, setQuery] = useSearchParams();
  const pages = usePagesInAddress();
  const filters = Object.fromEntries(
    caseFilters.flatMap(filter => {
      const value = query.get(filter);
      return value ? [[filter, value]] : [];
    }),
  );
  return {
    ...pages,
    filters,
    narrow: (filter, value) =>
      setQuery(
        current => {
          const next = narrowed(current, filter, value);
          // A stage belongs to its kind.
          if (filter === 'kind') next.delete('stage');
          return next;
        },
        // One step in the history for what is typed, not one for each letter.
        { replace: filter === 'search' },
      ),
    clear: () => setQuery(new URLSearchParams()),
  };
}
