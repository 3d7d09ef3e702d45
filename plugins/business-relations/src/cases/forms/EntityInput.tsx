import { useState } from 'react';
import { EntityPicker } from '../../parts/EntityPicker';
import { textOf } from './content';
import { InputProps } from './FieldInput';
import { Field } from './fieldsOf';

type EntityField = Extract<Field, { is: 'entity' }>;

const units = /unit|customer|group/i;
const subjects = /subject|service|system|domain|entit/i;

/** What a field asks for, by its name: most references that a person gives are people. */
function askedFor(name: string): 'unit' | 'subject' | 'person' {
  if (units.test(name)) return 'unit';
  return subjects.test(name) ? 'subject' : 'person';
}

export function EntityInput(props: InputProps<EntityField>) {
  const { name, label, path, value, required, problems, onChange } = props;
  const [chosen, setChosen] = useState<string>();
  return (
    <EntityPicker
      label={label}
      of={askedFor(name)}
      isRequired={required}
      problem={problems[path]}
      value={textOf(value) || undefined}
      name={chosen}
      onChange={(ref, called) => {
        setChosen(called);
        onChange(ref);
      }}
    />
  );
}
