import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Criterion } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

/** What somebody can say yes or no to when it is delivered; conditions of the decision are among them. */
export function Criteria(props: {
  criteria: Criterion[];
  names: Record<string, string>;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(props.names);
  return (
    <ul>
      {props.criteria.map(({ key, text, conditionOf }) => (
        <li key={key}>
          {text}
          {conditionOf && (
            <Text variant="body-small" color="secondary">
              {' '}
              {t('requirement.conditionOf', { who: format.name(conditionOf) })}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
