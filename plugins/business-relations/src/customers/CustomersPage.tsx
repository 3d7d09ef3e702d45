import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { CampaignsLink } from '../campaigns/CampaignsLink';
import { ImportLink } from '../imports/ImportLink';
import { PageFrame } from '../pages/PageFrame';
import { useMe } from '../people/useMe';
import { ReorganisationLink } from '../reorganisation/ReorganisationLink';
import { proposeRoleRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { CustomersFilter } from './CustomersFilter';
import { CustomersFound } from './CustomersFound';
import { TreeOfUnits } from './tree/TreeOfUnits';
import { useCustomersAddress } from './useCustomersAddress';

/** The units that are customers, with who has which role and what is vacant; the units that could become one, and all as a tree. */
export default function CustomersPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const address = useCustomersAddress();
  const { me, permitted } = useMe();
  const { show } = address;

  return (
    <PageFrame
      title={t('customers.title')}
      actions={
        <>
          <CampaignsLink permitted={permitted} />
          <ReorganisationLink permitted={permitted} />
          <ImportLink permitted={permitted} />
          <ButtonLink href={propose()}>{t('customers.proposeRole')}</ButtonLink>
        </>
      }
    >
      <Flex direction="column" gap="4">
        <Text as="p" color="secondary">
          {t(show === 'tree' ? 'tree.lead' : 'customers.lead')}
        </Text>
        <CustomersFilter address={address} />
        {show === 'tree' ? (
          <TreeOfUnits address={address} />
        ) : (
          <CustomersFound address={address} show={show} me={me} />
        )}
      </Flex>
    </PageFrame>
  );
}
