import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Grid } from '@backstage/ui';
import { Faces } from '../answers/Faces';
import { CustomerView } from '../customers/CustomerView';
import { unitParameters } from '../customers/unitParameters';
import { Customer, useCustomer } from '../customers/useCustomer';
import { customerRouteRef } from '../routes';
import { UnitStanding } from '../standing/UnitStanding';
import { AwaitedSections } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { AskedOf } from './AskedOf';
import { NoRelations } from './NoRelations';
import { RelatedServices } from './RelatedServices';

const hasNothing = ({ line, roles, cases }: Customer) =>
  roles.length === 0 && cases.length === 0 && line.services === 0;

function Unit({ unit, customer }: { unit: string; customer: Customer }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(customerRouteRef);
  return (
    <Flex direction="column" gap="4">
      <Link to={page(unitParameters(unit))}>{t('parties.customerPage')}</Link>
      <Grid.Root columns={{ initial: '1', md: '2' }} gap="4">
        <Grid.Item>
          <RelatedServices />
        </Grid.Item>
        <Grid.Item>
          <AskedOf of={unit} me={customer.me.person} />
        </Grid.Item>
      </Grid.Root>
      <CustomerView customer={customer} />
      <UnitStanding unit={unit} />
    </Flex>
  );
}

/** On a group's page: what the unit pays for, orders and answers for, what is vacant, and what is asked in it. */
export function UnitTab({ unit }: { unit: string }) {
  const { answer, refresh } = useCustomer(unit);
  return (
    <Faces
      answer={answer}
      refresh={refresh}
      skeleton={<AwaitedSections sections={[6, 6]} beside={[4]} />}
    >
      {customer =>
        !customer || hasNothing(customer) ? (
          <NoRelations unit={unit} me={customer?.me} />
        ) : (
          <Unit unit={unit} customer={customer} />
        )
      }
    </Faces>
  );
}
