import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, TextAreaField } from '@backstage/ui';
import { DayField } from '../../parts/DayField';
import { businessRelationsTranslationRef } from '../../translation';
import { CriteriaFields } from './CriteriaFields';
import { GoalField } from './GoalField';
import { WrittenRequirement } from './WrittenRequirement';

/** What the business wants, and why: the fields that whoever decides will read. */
export function WantedFields(props: {
  written: WrittenRequirement;
  onChange: (part: Partial<WrittenRequirement>) => void;
}) {
  const { written, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <Flex direction="column" gap="4">
      <TextAreaField
        label={t('requirement.result')}
        description={t('requirement.resultHint')}
        maxLength={4000}
        value={written.result}
        onChange={result => onChange({ result })}
      />
      <TextAreaField
        label={t('requirement.why')}
        maxLength={4000}
        value={written.why}
        onChange={why => onChange({ why })}
      />
      <TextAreaField
        label={t('requirement.value')}
        description={t('requirement.valueHint')}
        maxLength={4000}
        value={written.value}
        onChange={value => onChange({ value })}
      />
      <DayField
        label={t('requirement.neededBy')}
        value={written.neededBy}
        onChange={neededBy => onChange({ neededBy })}
      />
      <CriteriaFields
        criteria={written.criteria}
        onChange={criteria => onChange({ criteria })}
      />
      <GoalField written={written} onChange={onChange} />
    </Flex>
  );
}
