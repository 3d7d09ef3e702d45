import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DatePicker } from '@backstage/ui';
import { Day } from '@business-relations/backstage-plugin-business-relations-common';
import { languageTag } from '@business-relations/backstage-plugin-business-relations-common/words';
import { parseDate } from '@internationalized/date';
import { I18nProvider } from 'react-aria';
import { businessRelationsTranslationRef } from '../translation';
import { useLocale } from '../words/useWords';
import { described } from './described';

/** A day, without a time or zone. */
export function DayField(props: {
  label: string;
  value?: Day;
  onChange: (day: Day | undefined) => void;
  /** The first day that can be chosen. */
  from?: Day;
  isRequired?: boolean;
  problem?: string;
  description?: string;
}) {
  const { label, value, onChange, from, isRequired } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const locale = useLocale();
  return (
    // On a tab of the catalog nobody else has said so: there it would follow the browser.
    <I18nProvider locale={languageTag[locale]}>
      <DatePicker
        label={label}
        {...described(props.problem, props.description)}
        secondaryLabel={isRequired ? t('fields.required') : null}
        isRequired={isRequired}
        granularity="day"
        minValue={from ? parseDate(from) : null}
        value={value ? parseDate(value) : null}
        onChange={day => onChange(day?.toString())}
      />
    </I18nProvider>
  );
}
