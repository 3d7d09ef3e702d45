import { Flex } from '@backstage/ui';
import { contentOf } from './content';
import { FieldInput, InputProps } from './FieldInput';
import { Field } from './fieldsOf';
import { useFieldName } from './useFieldName';
import styles from './Forms.module.css';

type GroupField = Extract<Field, { is: 'group' }>;

const fixedIn = ({ fields }: GroupField) =>
  Object.fromEntries(
    fields.flatMap(({ name, field }) =>
      field.is === 'fixed' ? [[name, field.value]] : [],
    ),
  );

/** Several fields that belong together; without a label they are the form itself. */
export function GroupInput(props: InputProps<GroupField>) {
  const { field, label, path, value, problems, onChange } = props;
  const fieldName = useFieldName();
  const content = contentOf(value);
  const inputs = (
    <Flex direction="column" gap="3">
      {field.fields.map(each => (
        <FieldInput
          key={each.name}
          field={each.field}
          name={each.name}
          label={fieldName(each.name)}
          path={path ? `${path}.${each.name}` : each.name}
          value={content[each.name]}
          required={each.required}
          problems={problems}
          onChange={next =>
            onChange({ ...fixedIn(field), ...content, [each.name]: next })
          }
        />
      ))}
    </Flex>
  );
  if (!label) return inputs;
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {inputs}
    </fieldset>
  );
}
