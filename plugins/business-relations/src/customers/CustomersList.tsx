import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RowsTable } from '../parts/RowsTable';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Customers.module.css';
import { NoCustomers } from './NoCustomers';
import { useCustomerColumns } from './useCustomerColumns';
import { CustomersAddress } from './useCustomersAddress';

export type Customers = AnswerOf<typeof routes.customers>;

/** One page of customers from plain data, or what belongs there. */
export function CustomersList(props: {
  customers: Customers;
  address: CustomersAddress;
}) {
  const { customers, address } = props;
  const { items, names, next } = customers;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const columns = useCustomerColumns(names);
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
      {(next || address.after) && (
        <nav className={styles.pages} aria-label={t('customers.title')}>
          <Button
            variant="secondary"
            isDisabled={!address.after}
            onPress={address.previous}
          >
            {t('customers.previous')}
          </Button>
          <Text>{t('customers.page', { number: String(address.page) })}</Text>
          <Button
            variant="secondary"
            isDisabled={!next}
            onPress={() => next && address.next(next)}
          >
            {t('customers.next')}
          </Button>
        </nav>
      )}
    </Flex>
  );
}
