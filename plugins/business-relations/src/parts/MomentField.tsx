import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DatePicker } from '@backstage/ui';
import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import {
  getLocalTimeZone,
  now,
  parseAbsoluteToLocal,
  toZoned,
} from '@internationalized/date';
import { businessRelationsTranslationRef } from '../translation';

/** A day and time in the reader's zone. */
export function MomentField(props: {
  label: string;
  value?: Instant;
  onChange: (moment: Instant | undefined) => void;
  isRequired?: boolean;
  description?: string;
}) {
  const { label, value, onChange, isRequired, description } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <DatePicker
      label={label}
      description={description ?? null}
      secondaryLabel={isRequired ? t('fields.required') : null}
      isRequired={isRequired}
      granularity="minute"
      hideTimeZone
      placeholderValue={now(getLocalTimeZone()).set({
        minute: 0,
        second: 0,
        millisecond: 0,
      })}
      value={value ? parseAbsoluteToLocal(value) : null}
      onChange={moment =>
        onChange(
          moment
            ? toZoned(moment, getLocalTimeZone()).toAbsoluteString()
            : undefined,
        )
      }
    />
  );
}
