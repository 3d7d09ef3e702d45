import { useApi } from '@backstage/core-plugin-api';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useEffect } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { useLocale } from '../words/useWords';

/** Tells the server in which language and zone to write to this reader, when they change. */
export function useSaveReader() {
  const api = useApi(businessRelationsApiRef);
  const locale = useLocale();
  useEffect(() => {
    const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
    // Only what the server writes later depends on it; a page works without.
    api(routes.saveMe, { body: { locale, zone } }).catch(() => undefined);
  }, [api, locale]);
}
