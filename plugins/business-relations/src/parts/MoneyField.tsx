import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { NumberField, Select } from '@backstage/ui';
import { Money } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Fields.module.css';
import { described } from './described';

const currencies = Intl.supportedValuesOf('currency');

/** As the backend's own default for amounts that name no currency. */
const DEFAULT_CURRENCY = 'SEK';

/** An amount, always with its currency; `currency` is the one to begin with. */
export function MoneyField(props: {
  label: string;
  value?: Money;
  onChange: (money: Money | undefined) => void;
  currency?: string;
  isRequired?: boolean;
  problem?: string;
  description?: string;
}) {
  const { label, value, onChange, isRequired } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const configured = useApi(configApiRef).getOptionalString(
    'businessRelations.currency',
  );
  const [chosen, setChosen] = useState<string>();
  const currency =
    value?.currency ??
    chosen ??
    props.currency ??
    configured ??
    DEFAULT_CURRENCY;
  return (
    <div className={styles.money}>
      <NumberField
        label={label}
        {...described(props.problem, props.description)}
        secondaryLabel={isRequired ? t('fields.required') : null}
        isRequired={isRequired}
        minValue={0}
        maxValue={1e12}
        value={value?.amount ?? Number.NaN}
        onChange={amount =>
          onChange(Number.isNaN(amount) ? undefined : { amount, currency })
        }
      />
      <Select
        label={t('fields.currency')}
        aria-label={`${label}: ${t('fields.currency')}`}
        options={currencies.map(id => ({ id, label: id }))}
        search={{ placeholder: t('fields.currency') }}
        value={currency}
        onChange={key => {
          const next = String(key);
          setChosen(next);
          if (value) onChange({ ...value, currency: next });
        }}
      />
    </div>
  );
}
