import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, Flex, Text } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../../translation';
import { NoCustomers } from '../NoCustomers';
import { CustomersAddress } from '../useCustomersAddress';
import styles from './Tree.module.css';
import { UnitsOfLevel } from './UnitsOfLevel';

/** The catalog's tree of units with the customers and orderers beside it, and where the two differ. */
export function TreeOfUnits({ address }: { address: CustomersAddress }) {
  const { search, deviating, onlyDeviating } = address;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <Flex direction="column" gap="3">
      <Checkbox isSelected={deviating} onChange={onlyDeviating}>
        {t('tree.onlyDeviating')}
      </Checkbox>
      <ul className={styles.top} aria-label={t('tree.table')}>
        <UnitsOfLevel
          of={{ search, deviating }}
          empty={
            deviating && !search ? (
              <Text as="p">{t('tree.noneDeviate')}</Text>
            ) : (
              <NoCustomers address={address} />
            )
          }
        />
      </ul>
    </Flex>
  );
}
