import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import { assignmentAdministerPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { Reader } from '../people/useMe';
import { campaignsRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** The way to ask everybody whether their role still holds, for whoever may. */
export function CampaignsLink({ permitted }: Pick<Reader, 'permitted'>) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(campaignsRouteRef)();
  if (!permitted(assignmentAdministerPermission)) return null;
  return (
    <ButtonLink variant="secondary" href={page}>
      {t('campaigns.link')}
    </ButtonLink>
  );
}
