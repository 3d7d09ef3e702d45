import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Select } from '@backstage/ui';
import { useState } from 'react';
import { described } from '../../parts/described';
import { inWords } from '../../parts/inWords';
import { businessRelationsTranslationRef } from '../../translation';
import { FieldInput, InputProps } from './FieldInput';
import { Field } from './fieldsOf';
import { useFieldName } from './useFieldName';

type EitherField = Extract<Field, { is: 'either' }>;

/** What a variant is called: by the value that tells it from the others, else by its first field. */
function nameOf(variant: Field, fieldName: (name: string) => string): string {
  if (variant.is === 'fixed') return inWords(String(variant.value));
  if (variant.is !== 'group') return inWords(variant.is);
  const told = variant.fields.find(({ field }) => field.is === 'fixed');
  if (told?.field.is === 'fixed' && typeof told.field.value === 'string') {
    return inWords(told.field.value);
  }
  return variant.fields[0] ? fieldName(variant.fields[0].name) : '';
}

/** What choosing a variant says before anything else is filled in. */
function begin(variant: Field): unknown {
  if (variant.is === 'fixed') return variant.value;
  if (variant.is !== 'group') return undefined;
  return Object.fromEntries(
    variant.fields.flatMap(({ name, field }) =>
      field.is === 'fixed' ? [[name, field.value]] : [],
    ),
  );
}

/** One of several forms of the same thing: first which, then its fields. */
export function EitherInput(props: InputProps<EitherField>) {
  const { field, label, path, required, problems, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const fieldName = useFieldName();
  const [chosen, setChosen] = useState<number>();
  const variant = chosen === undefined ? undefined : field.variants[chosen];
  return (
    <Flex direction="column" gap="3">
      <Select
        label={label || t('fields.kind')}
        secondaryLabel={required ? t('fields.required') : null}
        {...described(problems[path])}
        placeholder={t('fields.choose')}
        options={field.variants.map((each, index) => ({
          id: String(index),
          label: nameOf(each, fieldName),
        }))}
        value={chosen === undefined ? null : String(chosen)}
        onChange={key => {
          const index = Number(key);
          setChosen(index);
          onChange(begin(field.variants[index]));
        }}
      />
      {variant && (
        <FieldInput
          {...props}
          field={variant}
          label={variant.is === 'group' ? '' : label}
        />
      )}
    </Flex>
  );
}
