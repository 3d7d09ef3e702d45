import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SearchField, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Customers.module.css';
import { CustomersAddress } from './useCustomersAddress';

/** Long enough to write a word, short enough to see the rows follow. Milliseconds. */
const pause = 250;

/** Filters as one types; customers alone, or every unit that could become one. */
export function CustomersFilter({ address }: { address: CustomersAddress }) {
  const { search, show, find, choose } = address;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [typed, setTyped] = useState(search);

  // The address changes from outside, too: by the way back, and by "Show all".
  useEffect(() => setTyped(search), [search]);
  useEffect(() => {
    if (typed === search) return undefined;
    const later = setTimeout(() => find(typed), pause);
    return () => clearTimeout(later);
    // Only typing asks; that the address then follows is no reason to ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);

  return (
    <div className={styles.filter}>
      <SearchField
        className={styles.search}
        aria-label={t('customers.search')}
        placeholder={t('customers.search')}
        value={typed}
        onChange={setTyped}
      />
      <ToggleButtonGroup
        aria-label={t('customers.show')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[show]}
        onSelectionChange={([key]) =>
          choose(key === 'candidates' ? 'candidates' : 'customers')
        }
      >
        <ToggleButton id="customers">
          {t('customers.showCustomers')}
        </ToggleButton>
        <ToggleButton id="candidates">
          {t('customers.showCandidates')}
        </ToggleButton>
      </ToggleButtonGroup>
    </div>
  );
}
