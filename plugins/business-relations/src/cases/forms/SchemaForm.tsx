import { Button, Flex } from '@backstage/ui';
import { FormEvent, ReactNode, useMemo, useState } from 'react';
import { z } from 'zod';
import { contentOf, withoutBlanks } from './content';
import { FieldInput } from './FieldInput';
import { Field, fieldsOf } from './schemaFields';
import { useProblems } from './useProblems';

/** A field whose choices the case knows: of which task, which alternative. */
export type Choices = Readonly<Record<string, { id: string; label: string }[]>>;

function withoutGiven(field: Field, given: object): Field {
  return field.is === 'group'
    ? {
        ...field,
        fields: field.fields.filter(({ name }) => !(name in given)),
      }
    : field;
}

/**
 * A form made from the schema that the server checks by: what any command or opening has that nobody made a form for.
 * `given` is what the page fills in by itself.
 */
export function SchemaForm(props: {
  schema: z.ZodType;
  given?: Readonly<Record<string, unknown>>;
  submitLabel: string;
  isPending: boolean;
  onSubmit: (content: unknown) => void;
  children?: ReactNode;
  cancel?: ReactNode;
}) {
  const { schema, given, submitLabel, isPending, onSubmit } = props;
  const field = useMemo(
    () => withoutGiven(fieldsOf(schema), given ?? {}),
    [schema, given],
  );
  const [content, setContent] = useState<unknown>({});
  const { problems, check } = useProblems();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = { ...contentOf(withoutBlanks(content)), ...given };
    if (check(schema, whole) !== undefined) onSubmit(whole);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" gap="4">
        <FieldInput
          field={field}
          name=""
          label=""
          path=""
          value={content}
          required
          problems={problems}
          onChange={setContent}
        />
        {props.children}
        <Flex gap="2" justify="end">
          {props.cancel}
          <Button type="submit" isPending={isPending}>
            {submitLabel}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
