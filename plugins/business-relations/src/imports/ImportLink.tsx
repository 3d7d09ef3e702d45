import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import { assignmentAdministerPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { Reader } from '../people/useMe';
import { importRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** The way to import a table of budgets, for whoever may. */
export function ImportLink({ permitted }: Pick<Reader, 'permitted'>) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(importRouteRef)();
  if (!permitted(assignmentAdministerPermission)) return null;
  return (
    <ButtonLink variant="secondary" href={page}>
      {t('imports.link')}
    </ButtonLink>
  );
}
