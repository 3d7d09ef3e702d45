import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex } from '@backstage/ui';
import { Day } from '@business-relations/backstage-plugin-business-relations-common';
import { DayField } from '../parts/DayField';
import { businessRelationsTranslationRef } from '../translation';

/** As of which day roles are shown. */
export function AsOfField(props: {
  day: Day | undefined;
  onChange: (day: Day | undefined) => void;
}) {
  const { day, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <Flex align="end" gap="2">
      <DayField
        label={t('standing.asOf')}
        description={t('standing.asOfHelp')}
        {...(day && { value: day })}
        onChange={onChange}
      />
      {day && (
        <Button variant="secondary" onPress={() => onChange(undefined)}>
          {t('standing.now')}
        </Button>
      )}
    </Flex>
  );
}
