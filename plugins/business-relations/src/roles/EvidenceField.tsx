import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { TextAreaField } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../translation';

/** What shows that somebody may take a role on: a minute, a letter, a line in a budget. */
export function EvidenceField(props: {
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <TextAreaField
      label={t('roles.evidence')}
      description={t('roles.evidenceText')}
      rows={2}
      maxLength={1000}
      {...props}
    />
  );
}
