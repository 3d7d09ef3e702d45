import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex } from '@backstage/ui';
import { useState } from 'react';
import styles from '../customers/Customers.module.css';
import { businessRelationsTranslationRef } from '../translation';

/** As many as one takes in at a glance; the others when they are asked for. */
const fits = 8;

/** Services, systems and domains by the names that the catalog gives them. */
export function ServicesInList({ refs }: { refs: string[] }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [all, setAll] = useState(refs.length <= fits + 1);
  return (
    <Flex direction="column" gap="2" align="start">
      <ul className={styles.lines}>
        {(all ? refs : refs.slice(0, fits)).map(ref => (
          <li key={ref}>
            <EntityRefLink entityRef={ref} />
          </li>
        ))}
      </ul>
      {!all && (
        <Button size="small" variant="secondary" onPress={() => setAll(true)}>
          {t('parties.showAll', { number: String(refs.length) })}
        </Button>
      )}
    </Flex>
  );
}
