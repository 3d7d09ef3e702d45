import { useApi } from '@backstage/core-plugin-api';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useEffect, useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';

export type EntityChoice = { id: string; label: string; description?: string };

export type EntitySearch = {
  /** Missing until the first answer. */
  found?: EntityChoice[];
  searching: boolean;
  failed: boolean;
};

/** Long enough to type the next letter, short enough not to be noticed. Milliseconds. */
const pause = 150;

/** What of the catalog begins like what is typed; nothing is asked before somebody begins to type. */
export function useEntitySearch(
  of: 'subject' | 'service' | 'unit' | 'person',
  typed: string | undefined,
): EntitySearch {
  const api = useApi(businessRelationsApiRef);
  const [search, setSearch] = useState<EntitySearch>({
    searching: false,
    failed: false,
  });

  useEffect(() => {
    if (typed === undefined) return undefined;
    const stop = new AbortController();
    setSearch(before => ({ ...before, searching: true }));
    const ask = async () => {
      try {
        const { items } = await api(
          routes.entities,
          { query: { of, search: typed } },
          { signal: stop.signal },
        );
        if (stop.signal.aborted) return;
        const found = items.map(({ ref, name, description }) => ({
          id: ref,
          label: name,
          ...(description && { description }),
        }));
        setSearch({ found, searching: false, failed: false });
      } catch {
        if (!stop.signal.aborted) {
          setSearch({ searching: false, failed: true });
        }
      }
    };
    const later = setTimeout(ask, pause);
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  }, [api, of, typed]);

  return search;
}
