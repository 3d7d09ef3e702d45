import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { rootRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { CaseRow } from '../work/CaseRow';
import styles from './Customers.module.css';
import { Customer } from './useCustomer';

/** What is open about the unit, and the way to all that ever was. */
export function CustomerCases({ customer }: { customer: Customer }) {
  const { line, cases, names } = customer;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const root = useRouteRef(rootRouteRef);
  const query = new URLSearchParams({ unit: line.unit });
  return (
    <Flex direction="column" gap="2">
      {cases.length === 0 ? (
        <Text color="secondary">{t('customers.noCases')}</Text>
      ) : (
        <ul className={styles.lines}>
          {cases.map(one => (
            <CaseRow key={one.id} line={one} names={names} />
          ))}
        </ul>
      )}
      <Link to={`${root()}/cases?${query}`}>{t('customers.allCases')}</Link>
    </Flex>
  );
}
