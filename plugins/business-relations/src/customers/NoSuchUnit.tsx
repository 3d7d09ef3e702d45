import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { customersRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** An address that names no group of the catalog. */
export function NoSuchUnit() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const customers = useRouteRef(customersRouteRef);
  return (
    <Flex direction="column" gap="2" align="start">
      <Text as="h2" variant="title-small">
        {t('customers.notKnown')}
      </Text>
      <Text as="p">{t('customers.notKnownText')}</Text>
      <ButtonLink variant="secondary" href={`${customers()}?show=candidates`}>
        {t('customers.showCandidates')}
      </ButtonLink>
    </Flex>
  );
}
