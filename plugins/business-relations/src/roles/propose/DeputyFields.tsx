import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { MoneyField } from '../../parts/MoneyField';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { EvidenceField } from '../EvidenceField';
import { MandateFacts } from '../MandateFacts';
import { DraftFieldsProps } from './DraftFieldsProps';
import { HolderField } from './HolderField';
import { TermFields } from './TermFields';

/** Who stands in for somebody in a role that is theirs, from when to when, and up to how much. */
export function DeputyFields(
  props: DraftFieldsProps & { deputised: Assignment },
) {
  const { draft, onChange, deputised } = props;
  const { money, evidence, names } = draft;
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
      <HolderField {...props} />
      {deputised.mandate?.money && (
        <MoneyField
          label={t('roles.money')}
          description={t('roles.deputyMoneyText', { person })}
          value={money}
          currency={deputised.mandate.money.currency}
          onChange={amount => onChange({ money: amount })}
        />
      )}
      <TermFields {...props} />
      <EvidenceField
        value={evidence}
        onChange={text => onChange({ evidence: text })}
      />
    </>
  );
}
