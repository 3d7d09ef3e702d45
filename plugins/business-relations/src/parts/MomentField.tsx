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
import { described } from './described';

/** A day and time in the reader's zone. */
export function MomentField(props: {
  label: string;
  value?: Instant;
  onChange: (moment: Instant | undefined) => void;
  isRequired?: boolean;
  problem?: string;
  description?: string;
}) {
  const { label, value, onChange, isRequired } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <DatePicker
      label={label}
      {...described(props.problem, props.description)}
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
