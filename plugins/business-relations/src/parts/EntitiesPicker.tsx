import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select } from '@backstage/ui';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { PickedOf, useEntityChoices } from './useEntityChoices';

const nameIn = (ref: EntityRef) => ref.slice(ref.lastIndexOf('/') + 1);

/** Several of the catalog; those that are chosen stand first. `names` is what the page already knows of them. */
export function EntitiesPicker(props: {
  label: string;
  of: PickedOf;
  value: EntityRef[];
  names: Record<string, string>;
  onChange: (refs: EntityRef[], names: Record<string, string>) => void;
  isRequired?: boolean;
}) {
  const { of, value, names, onChange, label, isRequired } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const choices = useEntityChoices(of);
  const chosen = value.map(ref => ({
    id: ref,
    label: names[ref] ?? nameIn(ref),
  }));
  const items = [
    ...chosen,
    ...choices.items.filter(({ id }) => !value.includes(id)),
  ];

  const choose = (keys: EntityRef[]) =>
    onChange(
      keys,
      Object.fromEntries(
        items
          .filter(({ id }) => keys.includes(id))
          .map(({ id, label: name }) => [id, name]),
      ),
    );

  return (
    <Select
      selectionMode="multiple"
      label={label}
      description={choices.error ? t('fields.pickerFailed') : null}
      secondaryLabel={isRequired ? t('fields.required') : null}
      isRequired={isRequired}
      placeholder={t('fields.choose')}
      options={{ ...choices, items }}
      search={{ mode: 'server', placeholder: t('fields.typeAName') }}
      value={value}
      onChange={keys => choose(keys.map(String))}
    />
  );
}
