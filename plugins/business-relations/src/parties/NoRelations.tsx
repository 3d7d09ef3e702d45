import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { Me } from '../people/useMe';
import { mayPropose } from '../roles/propose/RoleField';
import { proposeRoleRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** The empty face of a unit's tab: most groups of a catalog are teams that pay for nothing. */
export function NoRelations(props: { unit: string; me: Me | undefined }) {
  const { unit, me } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const query = new URLSearchParams({ role: 'customer', unit });
  return (
    <Flex direction="column" gap="3" align="start">
      <Text as="h2" variant="title-small">
        {t('parties.noneTitle')}
      </Text>
      <Text as="p">{t('parties.noneText')}</Text>
      {me && mayPropose(me, 'customer') && (
        <ButtonLink variant="secondary" href={`${propose()}?${query}`}>
          {t('parties.proposeCustomer')}
        </ButtonLink>
      )}
    </Flex>
  );
}
