import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Customers.module.css';
import { CustomersAddress } from './useCustomersAddress';

/** The empty face: nothing fits the search, the catalog has no groups, or nobody is customer yet and here is how. */
export function NoCustomers({ address }: { address: CustomersAddress }) {
  const { search, show, find, choose } = address;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  if (search)
    return (
      <Flex direction="column" gap="2" align="start">
        <Text as="h2" variant="title-small">
          {t('customers.noMatchTitle')}
        </Text>
        <Text as="p">{t('customers.noMatchText', { search })}</Text>
        <Button variant="secondary" onPress={() => find('')}>
          {t('customers.clear')}
        </Button>
      </Flex>
    );
  if (show !== 'customers')
    return <Text as="p">{t('customers.noUnitsText')}</Text>;

  return (
    <Flex direction="column" gap="3" align="start">
      <Text as="h2" variant="title-small">
        {t('customers.emptyTitle')}
      </Text>
      <Text as="p">{t('customers.emptyText')}</Text>
      <ol className={styles.steps}>
        <li>{t('customers.step1')}</li>
        <li>{t('customers.step2')}</li>
        <li>{t('customers.step3')}</li>
      </ol>
      <Button onPress={() => choose('candidates')}>
        {t('customers.chooseUnit')}
      </Button>
    </Flex>
  );
}
