import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../translation';
import { RowsTable } from '../parts/RowsTable';
import { useRoleColumns } from './useRoleColumns';
import { Customer } from './useCustomer';

/** Everybody with a role in the unit: for what, on what mandate, since when, and what can be done about it. */
export function CustomerRoles({ customer }: { customer: Customer }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const columns = useRoleColumns(customer);
  if (customer.roles.length === 0)
    return <Text color="secondary">{t('customers.noPeople')}</Text>;
  return (
    <RowsTable
      label={t('customers.people')}
      columns={columns}
      rows={customer.roles}
      keyOf={({ id }) => id}
    />
  );
}
