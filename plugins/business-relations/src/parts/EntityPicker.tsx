import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Combobox } from '@backstage/ui';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { PickedOf, useEntityChoices } from './useEntityChoices';

const nameIn = (ref: EntityRef) => ref.slice(ref.lastIndexOf('/') + 1);

/**
 * A service, unit or person of the catalog, found by typing the beginning of a word of its name. `name` is what the
 * page already knows of `value`: nothing is asked to show it.
 */
export function EntityPicker(props: {
  label: string;
  of: PickedOf;
  value?: EntityRef;
  name?: string;
  onChange: (ref: EntityRef | undefined, name: string | undefined) => void;
  isRequired?: boolean;
  description?: string;
}) {
  const { of, value, name, onChange, label, description, isRequired } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const choices = useEntityChoices(of);

  return (
    <Combobox
      label={label}
      description={
        choices.error ? t('fields.pickerFailed') : (description ?? null)
      }
      secondaryLabel={isRequired ? t('fields.required') : null}
      isRequired={isRequired}
      placeholder={t('fields.typeAName')}
      // Opened by focus it would open again when a choice gives the focus back, and cover what is next.
      menuTrigger="input"
      options={choices}
      search={{ mode: 'server' }}
      value={value ? { id: value, label: name ?? nameIn(value) } : null}
      onChange={choice => onChange(choice?.id || undefined, choice?.label)}
    />
  );
}
