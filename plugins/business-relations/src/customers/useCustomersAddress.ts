import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { narrowed, Pages, usePagesInAddress } from '../parts/usePagesInAddress';

const views = ['customers', 'candidates', 'tree'] as const;

export type CustomersShown = (typeof views)[number];

/** What a text in the address or of a button means; customers where it means nothing. */
export const shownBy = (text: unknown): CustomersShown =>
  views.find(each => each === text) ?? 'customers';

export type CustomersAddress = Pages & {
  search: string;
  show: CustomersShown;
  find: (search: string) => void;
  choose: (show: CustomersShown) => void;
  /** Of the tree only units that deviate, wherever they stand. */
  deviating: boolean;
  onlyDeviating: (only: boolean) => void;
};

/** What the customers page shows, kept in its address: it can be sent to somebody, and the way back leads to it. */
export function useCustomersAddress(): CustomersAddress {
  const [query, setQuery] = useSearchParams();
  const pages = usePagesInAddress();
  const search = query.get('search') ?? '';
  const show = shownBy(query.get('show'));
  const deviating = query.get('deviating') === 'true';

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
        narrowed(
          narrowed(current, 'deviating', undefined),
          'show',
          what === 'customers' ? undefined : what,
        ),
      ),
    [setQuery],
  );

  const onlyDeviating = useCallback(
    (only: boolean) =>
      setQuery(current =>
        narrowed(current, 'deviating', only ? 'true' : undefined),
      ),
    [setQuery],
  );

  return { ...pages, search, show, deviating, find, choose, onlyDeviating };
}
