import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex } from '@backstage/ui';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RowsTable } from '../parts/RowsTable';
import { TurnPages } from '../parts/TurnPages';
import { Me } from '../people/useMe';
import { businessRelationsTranslationRef } from '../translation';
import { NoCustomers } from './NoCustomers';
import { useCustomerColumns } from './useCustomerColumns';
import { CustomersAddress } from './useCustomersAddress';

export type Customers = AnswerOf<typeof routes.customers>;

/** One page of customers from plain data, or what belongs there. */
export function CustomersList(props: {
  customers: Customers;
  address: CustomersAddress;
  me: Me | undefined;
}) {
  const { customers, address, me } = props;
  const { items, names, next } = customers;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const columns = useCustomerColumns(names, me);
  if (items.length === 0 && !address.after)
    return <NoCustomers address={address} />;

  return (
    <Flex direction="column" gap="3">
      <RowsTable
        label={t('customers.table')}
        columns={columns}
        rows={items}
        keyOf={({ unit }) => unit}
      />
      <TurnPages pages={address} next={next} />
    </Flex>
  );
}
