import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonIcon, Flex, Text, TextField } from '@backstage/ui';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { useId } from 'react';
import { businessRelationsTranslationRef } from '../../translation';
import styles from '../Requirement.module.css';
import { WrittenRequirement } from './WrittenRequirement';

type Criteria = WrittenRequirement['criteria'];

/** Each what somebody can say yes or no to when it is delivered. */
export function CriteriaFields(props: {
  criteria: Criteria;
  onChange: (criteria: Criteria) => void;
}) {
  const { criteria, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const heading = useId();
  return (
    <div role="group" aria-labelledby={heading}>
      <Flex direction="column" gap="2">
        <Text as="p" id={heading} variant="body-small" weight="bold">
          {t('requirement.criteria')}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {t('requirement.criteriaHint')}
        </Text>
        {criteria.map((criterion, index) => {
          const label = t('requirement.criterion', {
            number: String(index + 1),
          });
          return (
            // One that is being written has no key yet; its place is all it has.
            // eslint-disable-next-line react/no-array-index-key
            <div key={index} className={styles.criterion}>
              <TextField
                aria-label={label}
                maxLength={500}
                value={criterion.text}
                onChange={text =>
                  onChange(criteria.with(index, { ...criterion, text }))
                }
              />
              <ButtonIcon
                variant="tertiary"
                icon={<RiCloseLine />}
                aria-label={t('fields.remove', { what: label })}
                onPress={() =>
                  onChange(criteria.filter(each => each !== criterion))
                }
              />
            </div>
          );
        })}
        <div>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            isDisabled={criteria.length >= 50}
            onPress={() => onChange([...criteria, { text: '' }])}
          >
            {t('requirement.addCriterion')}
          </Button>
        </div>
      </Flex>
    </div>
  );
}
