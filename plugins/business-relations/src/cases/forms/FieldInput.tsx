import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Checkbox,
  NumberField,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { DayField } from '../../parts/DayField';
import { MomentField } from '../../parts/MomentField';
import { MoneyField } from '../../parts/MoneyField';
import { described } from '../../parts/described';
import { businessRelationsTranslationRef } from '../../translation';
import { moneyOf, textOf } from './content';
import { EitherInput } from './EitherInput';
import { EntityInput } from './EntityInput';
import { GroupInput } from './GroupInput';
import { ListInput } from './ListInput';
import { Field } from './fieldsOf';
import { useChoiceName } from './useChoiceName';
import { Problems } from './useProblems';

export type InputProps<F extends Field = Field> = {
  field: F;
  name: string;
  label: string;
  path: string;
  value: unknown;
  required: boolean;
  problems: Problems;
  onChange: (value: unknown) => void;
};

/** One field of a form that was made from a schema, whatever it holds. */
export function FieldInput({ field, ...input }: InputProps) {
  const { label, path, value, required, problems, onChange } = input;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const choiceName = useChoiceName();
  const problem = problems[path];
  const common = {
    label,
    secondaryLabel: required ? t('fields.required') : null,
    ...described(problem),
  };
  switch (field.is) {
    case 'text':
      return field.long ? (
        <TextAreaField
          {...common}
          value={textOf(value)}
          maxLength={field.most}
          onChange={onChange}
        />
      ) : (
        <TextField
          {...common}
          value={textOf(value)}
          maxLength={field.most}
          onChange={onChange}
        />
      );
    case 'address':
      return (
        <TextField
          {...common}
          type="url"
          placeholder="https://"
          value={textOf(value)}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <NumberField
          {...common}
          minValue={field.least}
          maxValue={field.most}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={number =>
            onChange(Number.isNaN(number) ? undefined : number)
          }
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          placeholder={t('fields.choose')}
          options={field.of.map(id => ({ id, label: choiceName(id) }))}
          value={textOf(value) || null}
          onChange={key => onChange(key ?? undefined)}
        />
      );
    case 'yesNo':
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'day':
      return (
        <DayField
          label={label}
          isRequired={required}
          problem={problem}
          value={textOf(value) || undefined}
          onChange={onChange}
        />
      );
    case 'moment':
      return (
        <MomentField
          label={label}
          isRequired={required}
          problem={problem}
          value={textOf(value) || undefined}
          onChange={onChange}
        />
      );
    case 'money':
      return (
        <MoneyField
          label={label}
          isRequired={required}
          problem={problem}
          value={moneyOf(value)}
          onChange={onChange}
        />
      );
    case 'entity':
      return <EntityInput field={field} {...input} />;
    case 'list':
      return <ListInput field={field} {...input} />;
    case 'group':
      return <GroupInput field={field} {...input} />;
    case 'either':
      return <EitherInput field={field} {...input} />;
    case 'fixed':
      return null;
    default:
      return field satisfies never;
  }
}
