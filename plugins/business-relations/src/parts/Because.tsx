import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

/** Why: the reasons of an answer as one sentence. */
export function Because(props: {
  reasons: Message[];
  names: Record<string, string>;
}) {
  const { say, format } = useWords(props.names);
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  if (props.reasons.length === 0) return null;
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('shared.because', { reasons: format.list(props.reasons.map(say)) })}
    </Text>
  );
}
