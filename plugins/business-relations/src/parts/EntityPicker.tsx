import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Combobox, useAsyncList } from '@backstage/ui';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { businessRelationsTranslationRef } from '../translation';

type Choice = {
  id: string;
  label: string;
  description?: string;
  disabled?: boolean;
};

const nameIn = (ref: EntityRef) => ref.slice(ref.lastIndexOf('/') + 1);

/**
 * A service, unit or person of the catalog, found by typing the beginning of a word of its name. `name` is what the
 * page already knows of `value`: nothing is asked to show it.
 */
export function EntityPicker(props: {
  label: string;
  of: 'subject' | 'service' | 'unit' | 'person';
  value?: EntityRef;
  name?: string;
  onChange: (ref: EntityRef | undefined, name: string | undefined) => void;
  isRequired?: boolean;
  description?: string;
}) {
  const { of, value, name, onChange, label, description, isRequired } = props;
  const api = useApi(businessRelationsApiRef);
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const choices = useAsyncList<Choice>({
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

  return (
    <Combobox
      label={label}
      description={
        choices.error ? t('fields.pickerFailed') : (description ?? null)
      }
      secondaryLabel={isRequired ? t('fields.required') : null}
      isRequired={isRequired}
      placeholder={t('fields.typeAName')}
      options={choices}
      search={{ mode: 'server' }}
      value={value ? { id: value, label: name ?? nameIn(value) } : null}
      onChange={choice => onChange(choice?.id || undefined, choice?.label)}
    />
  );
}
