import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useAsyncList } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { businessRelationsTranslationRef } from '../translation';

export type EntityChoice = {
  id: string;
  label: string;
  description?: string;
  disabled?: boolean;
};

/** What of the catalog a picker offers. */
export type PickedOf = 'subject' | 'service' | 'unit' | 'person';

/** What the catalog has by what somebody types, asked as they type. */
export function useEntityChoices(of: PickedOf) {
  const api = useApi(businessRelationsApiRef);
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return useAsyncList<EntityChoice>({
    load: async ({ signal, filterText }) => {
      const { items } = await api(
        routes.entities,
        { query: { of, search: filterText ?? '' } },
        { signal },
      );
      if (items.length === 0) {
        // The list's own words for "nothing" are English only.
        return {
          items: [{ id: '', label: t('fields.nothingFound'), disabled: true }],
        };
      }
      return {
        items: items.map(item => ({
          id: item.ref,
          label: item.name,
          ...(item.description && { description: item.description }),
        })),
      };
    },
  });
}
