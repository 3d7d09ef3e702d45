import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { narrowed, Pages, usePagesInAddress } from '../parts/usePagesInAddress';

export type CustomersShown = 'customers' | 'candidates';

export type CustomersAddress = Pages & {
  search: string;
  show: CustomersShown;
  find: (search: string) => void;
  choose: (show: CustomersShown) => void;
};

/** What the customers page shows, kept in its address: it can be sent to somebody, and the way back leads to it. */
export function useCustomersAddress(): CustomersAddress {
  const [query, setQuery] = useSearchParams();
  const pages = usePagesInAddress();
  const search = query.get('search') ?? '';
  const show = query.get('show') === 'candidates' ? 'candidates' : 'customers';

  const find = useCallback(
    (text: string) =>
      setQuery(
        current => narrowed(current, 'search', text),
        // One step in the history, not one for each letter.
        { replace: true },
      ),
    [setQuery],
  );
  const choose = useCallback(
    (what: CustomersShown) =>
      setQuery(current =>
        narrowed(current, 'show', what === 'candidates' ? what : undefined),
      ),
    [setQuery],
  );

  return { ...pages, search, show, find, choose };
}
