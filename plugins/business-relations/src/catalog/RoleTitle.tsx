import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';

/** The heading of a role's column, in the reader's language. */
export function RoleTitle({ role }: { role: RelatedRole }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return <>{t(`catalog.${role}`)}</>;
}
