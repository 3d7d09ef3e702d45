import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text, TextAreaField } from '@backstage/ui';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { DayField } from '../../parts/DayField';
import { EntityPicker } from '../../parts/EntityPicker';
import { MoneyField } from '../../parts/MoneyField';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { MandateFacts } from '../MandateFacts';
import styles from '../Roles.module.css';
import { DraftFieldsProps } from './DraftFieldsProps';

/** Who stands in for somebody in a role that is theirs, from when to when, and up to how much. */
export function DeputyFields(
  props: DraftFieldsProps & { deputised: Assignment },
) {
  const { draft, onChange, deputised } = props;
  const { holder, money, from, to, evidence, names } = draft;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const person = deputised.holder ? format.name(deputised.holder) : '';
  return (
    <>
      <Text as="p">{t('roles.deputyLead', { person })}</Text>
      <section>
        <Text as="h2" variant="title-x-small">
          {t('roles.deputyFor', {
            person,
            role: format.role(deputised.role),
          })}
        </Text>
        <MandateFacts held={deputised} names={names} />
      </section>
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
      {deputised.mandate?.money && (
        <MoneyField
          label={t('roles.money')}
          description={t('roles.deputyMoneyText', { person })}
          value={money}
          currency={deputised.mandate.money.currency}
          onChange={amount => onChange({ money: amount })}
        />
      )}
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
