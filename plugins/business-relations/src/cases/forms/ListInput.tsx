import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonIcon, Flex } from '@backstage/ui';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { businessRelationsTranslationRef } from '../../translation';
import { listOf } from './content';
import { FieldInput, InputProps } from './FieldInput';
import { Field } from './fieldsOf';
import styles from './Forms.module.css';

type ListField = Extract<Field, { is: 'list' }>;

/** As many as somebody adds. */
export function ListInput(props: InputProps<ListField>) {
  const { field, name, label, path, value, problems, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const items = listOf(value);
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <Flex direction="column" gap="2">
        {items.map((item, index) => (
          // An item is nothing but its place: two may hold the same.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index} className={styles.item}>
            <FieldInput
              field={field.of}
              name={name}
              label={`${label} ${index + 1}`}
              path={`${path}.${index}`}
              value={item}
              required
              problems={problems}
              onChange={next => onChange(items.with(index, next))}
            />
            <ButtonIcon
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('fields.remove', {
                what: `${label} ${index + 1}`,
              })}
              onPress={() => onChange(items.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        <div>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => onChange([...items, undefined])}
          >
            {t('fields.add', { what: label })}
          </Button>
        </div>
      </Flex>
    </fieldset>
  );
}
