import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityPicker } from '../../parts/EntityPicker';
import { businessRelationsTranslationRef } from '../../translation';
import { DraftFieldsProps } from './DraftFieldsProps';

/** Whom the role is proposed to. */
export function HolderField({ draft, onChange }: DraftFieldsProps) {
  const { holder, names } = draft;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <EntityPicker
      label={t('roles.holder')}
      of="person"
      value={holder}
      name={holder && names[holder]}
      isRequired
      onChange={(ref, name) =>
        onChange({
          holder: ref,
          names: { ...names, ...(ref && name && { [ref]: name }) },
        })
      }
    />
  );
}
