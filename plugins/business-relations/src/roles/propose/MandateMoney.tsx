import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { MoneyField } from '../../parts/MoneyField';
import { businessRelationsTranslationRef } from '../../translation';
import styles from '../Roles.module.css';
import { DraftFieldsProps } from './DraftFieldsProps';

/** How much one decision, and a year of them, may cost. */
export function MandateMoney({ draft, onChange }: DraftFieldsProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { role, money, yearlyCeiling, currency } = draft;
  return (
    <div className={styles.pair}>
      <MoneyField
        label={t('roles.money')}
        description={
          role === 'customer'
            ? t('roles.moneyText_customer')
            : t('roles.moneyText_orderer')
        }
        value={money}
        currency={currency}
        isRequired={role === 'customer'}
        onChange={amount => onChange({ money: amount })}
      />
      <MoneyField
        // It begins with the currency of the other amount.
        key={money?.currency}
        label={t('roles.yearlyCeiling')}
        description={t('roles.yearlyCeilingText')}
        value={yearlyCeiling}
        currency={money?.currency ?? currency}
        onChange={amount => onChange({ yearlyCeiling: amount })}
      />
    </div>
  );
}
