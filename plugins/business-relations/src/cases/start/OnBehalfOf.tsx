import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, Flex, Select } from '@backstage/ui';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { EntityPicker } from '../../parts/EntityPicker';
import { businessRelationsTranslationRef } from '../../translation';

export type Somebody = { ref?: EntityRef; name?: string };

/** In the name of a person or unit, who is told and may withdraw it. */
export function OnBehalfOf(props: {
  value: Somebody;
  onChange: (somebody: Somebody) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [forOther, setForOther] = useState(value.ref !== undefined);
  const [of, setOf] = useState<'person' | 'unit'>(
    value.ref?.startsWith('group:') ? 'unit' : 'person',
  );
  return (
    <Flex direction="column" gap="3">
      <Checkbox
        isSelected={forOther}
        onChange={is => {
          setForOther(is);
          if (!is) onChange({});
        }}
      >
        {t('start.forSomebodyElse')}
      </Checkbox>
      {forOther && (
        <>
          <Select
            label={t('start.forWhom')}
            options={[
              { id: 'person', label: t('start.aPerson') },
              { id: 'unit', label: t('start.aUnit') },
            ]}
            value={of}
            onChange={key => {
              setOf(key === 'unit' ? 'unit' : 'person');
              onChange({});
            }}
          />
          <EntityPicker
            key={of}
            label={of === 'unit' ? t('start.unit') : t('start.person')}
            of={of}
            description={t('start.theyAreTold')}
            value={value.ref}
            name={value.name}
            onChange={(ref, name) => onChange({ ref, name })}
          />
        </>
      )}
    </Flex>
  );
}
