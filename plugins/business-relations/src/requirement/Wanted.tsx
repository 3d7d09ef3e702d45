import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Requirement } from '@business-relations/backstage-plugin-business-relations-common';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Criteria } from './Criteria';

function useGoal() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (goal: string | null) => goal ?? t('requirement.noGoal');
}

/** What the business wants, in its own words; what nobody has said has no line. */
export function Wanted(props: {
  requirement: Requirement;
  names: Record<string, string>;
}) {
  const { requirement, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const goalText = useGoal();
  const { content, asker } = requirement;
  const { result, why, value, neededBy, criteria, goal, offeringItem } =
    content;
  const kind = 'class' in requirement ? requirement.class : undefined;
  const customer = 'customer' in requirement ? requirement.customer : undefined;
  return (
    <Facts
      facts={[
        kind && [t('requirement.class'), t(`requirement.class_${kind}`)],
        result && [t('requirement.result'), result],
        why && [t('requirement.why'), why],
        value && [t('requirement.value'), value],
        neededBy && [t('requirement.neededBy'), format.day(neededBy)],
        criteria.length > 0 && [
          t('requirement.criteria'),
          <Criteria criteria={criteria} names={names} />,
        ],
        goal !== undefined && [t('requirement.goal'), goalText(goal)],
        offeringItem && [
          t('requirement.offeringItem'),
          <Text>{offeringItem}</Text>,
        ],
        customer && [
          t('requirement.customer'),
          <EntityName entityRef={customer} names={names} />,
        ],
        [
          t('requirement.asker'),
          <EntityName entityRef={asker} names={names} />,
        ],
      ]}
    />
  );
}
