import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SearchField, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { useSettled } from '../answers/useSettled';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Customers.module.css';
import { ExportCustomers } from './ExportCustomers';
import { CustomersAddress, shownBy } from './useCustomersAddress';

/** Long enough to write a word, short enough to see the rows follow. Milliseconds. */
const pause = 250;

/** Filters as one types; customers alone, every unit that could become one, or the units as a tree. */
export function CustomersFilter({ address }: { address: CustomersAddress }) {
  const { search, show, find, choose } = address;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [typed, setTyped] = useState(search);
  const settled = useSettled(typed, pause);

  const asked = useRef(search);

  useEffect(() => {
    if (settled === asked.current) return;
    asked.current = settled;
    find(settled);
  }, [settled, find]);
  // The address changes from outside, too: by the way back, and by "Show all".
  useEffect(() => {
    if (search === asked.current) return;
    asked.current = search;
    setTyped(search);
  }, [search]);

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
        onSelectionChange={([key]) => choose(shownBy(key))}
      >
        <ToggleButton id="customers">
          {t('customers.showCustomers')}
        </ToggleButton>
        <ToggleButton id="candidates">
          {t('customers.showCandidates')}
        </ToggleButton>
        <ToggleButton id="tree">{t('customers.showTree')}</ToggleButton>
      </ToggleButtonGroup>
      {show !== 'tree' && <ExportCustomers search={search} show={show} />}
    </div>
  );
}
