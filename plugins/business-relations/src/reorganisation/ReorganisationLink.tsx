import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import { assignmentAdministerPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { Reader } from '../people/useMe';
import { reorganisationRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** The way to what has changed in the business, for whoever may do something about it. */
export function ReorganisationLink({ permitted }: Pick<Reader, 'permitted'>) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(reorganisationRouteRef)();
  if (!permitted(assignmentAdministerPermission)) return null;
  return (
    <ButtonLink variant="secondary" href={page}>
      {t('reorganisation.link')}
    </ButtonLink>
  );
}
