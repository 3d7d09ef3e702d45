import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Radio, RadioGroup } from '@backstage/ui';
import { EntityPicker } from '../../parts/EntityPicker';
import { businessRelationsTranslationRef } from '../../translation';
import { EvidenceField } from '../EvidenceField';
import { hasMoney } from './draft';
import { DraftFieldsProps } from './DraftFieldsProps';
import { MandateMoney } from './MandateMoney';
import { TermFields } from './TermFields';

/** The mandate, spelled out: on what, how much, how long, from whom, shown by what. */
export function MandateFields(props: DraftFieldsProps) {
  const { draft, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { role, reach, services, grantor, evidence, names } = draft;
  return (
    <>
      {reach === 'entities' && role === 'customer' && (
        <RadioGroup
          label={t('roles.decides')}
          value={services}
          onChange={value =>
            onChange({ services: value === 'all' ? 'all' : 'same' })
          }
        >
          <Radio value="all">{t('roles.decidesAll')}</Radio>
          <Radio value="same">{t('roles.decidesSame')}</Radio>
        </RadioGroup>
      )}
      {hasMoney(role) && <MandateMoney {...props} />}
      <TermFields {...props} />
      <EntityPicker
        label={t('roles.grantor')}
        description={t('roles.grantorText')}
        of="person"
        value={grantor}
        name={grantor && names[grantor]}
        onChange={(ref, name) =>
          onChange({
            grantor: ref,
            names: { ...names, ...(ref && name && { [ref]: name }) },
          })
        }
      />
      <EvidenceField
        value={evidence}
        onChange={text => onChange({ evidence: text })}
      />
    </>
  );
}
