import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, Radio, RadioGroup } from '@backstage/ui';
import { EntitiesPicker } from '../../parts/EntitiesPicker';
import { EntityPicker } from '../../parts/EntityPicker';
import { businessRelationsTranslationRef } from '../../translation';
import { AllOfTheUnit } from './AllOfTheUnit';
import { Draft, isTowardsBusiness } from './draft';
import { DraftFieldsProps } from './DraftFieldsProps';
import { HolderField } from './HolderField';

const unitLabel = ({ role }: Draft) =>
  isTowardsBusiness(role)
    ? (`roles.unit_${role}` as const)
    : ('roles.unit_office' as const);

/** Who, for which unit, for which services. */
export function WhereFields({ draft, onChange }: DraftFieldsProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { role, unit, reach, entities, inAddition, names } = draft;
  const office = !isTowardsBusiness(role);
  const named = (ref: string | undefined, name: string | undefined) => ({
    ...names,
    ...(ref && name && { [ref]: name }),
  });

  return (
    <>
      <EntityPicker
        label={t(unitLabel(draft))}
        of="unit"
        value={unit}
        name={unit && names[unit]}
        isRequired={!office || role === 'serviceManager'}
        onChange={(ref, name) =>
          onChange({ unit: ref, names: named(ref, name) })
        }
      />
      <HolderField draft={draft} onChange={onChange} />
      <RadioGroup
        label={t('roles.reach')}
        value={reach}
        onChange={value =>
          onChange({ reach: value === 'entities' ? 'entities' : 'everything' })
        }
      >
        <Radio value="everything">
          {office
            ? t('roles.reachEverythingOffice')
            : t('roles.reachEverything')}
        </Radio>
        <Radio value="entities">{t('roles.reachEntities')}</Radio>
      </RadioGroup>
      {isTowardsBusiness(role) && (
        <AllOfTheUnit role={role} unit={unit} names={names} />
      )}
      {reach === 'entities' && (
        <>
          <EntitiesPicker
            label={t('roles.entities')}
            of="subject"
            value={entities}
            names={names}
            isRequired
            onChange={(refs, found) =>
              onChange({ entities: refs, names: { ...names, ...found } })
            }
          />
          <Checkbox
            isSelected={inAddition}
            onChange={selected => onChange({ inAddition: selected })}
          >
            {t('roles.inAdditionLabel')}
          </Checkbox>
        </>
      )}
    </>
  );
}
