import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import { DayField } from '../../parts/DayField';
import { EntityPicker } from '../../parts/EntityPicker';
import { businessRelationsTranslationRef } from '../../translation';
import styles from '../Roles.module.css';
import { hasMoney } from './draft';
import { DraftFieldsProps } from './DraftFieldsProps';
import { MandateMoney } from './MandateMoney';

/** The mandate, spelled out: on what, how much, how long, from whom, shown by what. */
export function MandateFields(props: DraftFieldsProps) {
  const { draft, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { role, reach, services, from, to, grantor, evidence, names } = draft;
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
      <div className={styles.pair}>
        <DayField
          label={t('roles.from')}
          value={from}
          isRequired
          onChange={day => onChange({ from: day })}
        />
        <DayField
          label={t('roles.to')}
          description={t('roles.toText')}
          value={to}
          from={from}
          onChange={day => onChange({ to: day })}
        />
      </div>
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
      <TextAreaField
        label={t('roles.evidence')}
        description={t('roles.evidenceText')}
        rows={2}
        maxLength={1000}
        value={evidence}
        onChange={text => onChange({ evidence: text })}
      />
    </>
  );
}
