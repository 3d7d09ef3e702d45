import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import { RoleCase } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

/** What whoever grants the mandate has against it. */
export function Objections(props: {
  objections: RoleCase['objections'];
  names: Record<string, string>;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(props.names);
  return (
    <>
      {props.objections.map(({ by, reason, at }) => (
        <Alert
          key={at}
          status="warning"
          icon
          title={t('roles.objects', { person: format.name(by) })}
          description={reason}
        />
      ))}
    </>
  );
}
