import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { CampaignsLink } from '../campaigns/CampaignsLink';
import { ImportLink } from '../imports/ImportLink';
import { PageFrame } from '../pages/PageFrame';
import { useMe } from '../people/useMe';
import { ReorganisationLink } from '../reorganisation/ReorganisationLink';
import { proposeRoleRouteRef } from '../routes';
import { AwaitedRows } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { CustomersFilter } from './CustomersFilter';
import { CustomersList } from './CustomersList';
import { useCustomersAddress } from './useCustomersAddress';

const limit = 50;

/** The units that are customers, with who has which role and what is vacant; and the units that could become one. */
export default function CustomersPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const address = useCustomersAddress();
  const { me, permitted } = useMe();
  const { search, show, after: cursor } = address;
  const { answer, refresh } = useAnswer(
    `customers ${show} ${cursor ?? ''} ${search}`,
    (api, signal) =>
      api(
        routes.customers,
        { query: { search: search || undefined, show, cursor, limit } },
        { signal },
      ),
    { keep: true },
  );

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
          {t('customers.lead')}
        </Text>
        <CustomersFilter address={address} />
        <Faces
          answer={answer}
          refresh={refresh}
          skeleton={<AwaitedRows columns={7} />}
        >
          {customers => (
            <CustomersList customers={customers} address={address} me={me} />
          )}
        </Faces>
      </Flex>
    </PageFrame>
  );
}
