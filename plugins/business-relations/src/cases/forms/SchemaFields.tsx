import { useMemo } from 'react';
import { z } from 'zod';
import { FieldInput } from './FieldInput';
import { Field, fieldsOf } from './fieldsOf';
import { Problems } from './useProblems';

function withoutGiven(field: Field, given: readonly string[]): Field {
  if (field.is !== 'group') return field;
  const fields = field.fields.filter(({ name }) => !given.includes(name));
  return { ...field, fields };
}

/**
 * The fields of any command or opening, made from the schema that the server checks it by. `given` are those that the
 * page fills in by itself.
 */
export function SchemaFields(props: {
  schema: z.ZodType;
  given?: readonly string[];
  value: unknown;
  problems: Problems;
  onChange: (value: unknown) => void;
}) {
  const { schema, given, value, problems, onChange } = props;
  const field = useMemo(
    () => withoutGiven(fieldsOf(schema), given ?? []),
    [schema, given],
  );
  return (
    <FieldInput
      field={field}
      name=""
      label=""
      path=""
      value={value}
      required
      problems={problems}
      onChange={onChange}
    />
  );
}
