import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import { operatePermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { useMe } from '../people/useMe';
import { operateRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** The way to resume and reconcile, for whoever may. */
export function OperateLink() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(operateRouteRef)();
  const { permitted } = useMe();
  if (!permitted(operatePermission)) return null;
  return (
    <ButtonLink variant="secondary" href={page}>
      {t('operate.link')}
    </ButtonLink>
  );
}
