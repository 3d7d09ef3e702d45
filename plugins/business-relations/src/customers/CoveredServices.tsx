import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { standingOf } from '../roles/standing';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import styles from './Customers.module.css';

/** What the unit's customers decide on: the services, systems and domains that their roles name, and how many in all. */
export function CoveredServices(props: {
  line: CustomerLine;
  names: Record<string, string>;
}) {
  const { line, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const inForce = line.customers.filter(
    held => standingOf(held, today()).is === 'inForce',
  );
  const everything = inForce.some(({ scope }) => 'everything' in scope);
  const entities = [
    ...new Set(
      inForce.flatMap(({ scope }) =>
        'entities' in scope ? scope.entities : [],
      ),
    ),
  ];
  if (!everything && entities.length === 0)
    return <Text color="secondary">{t('customers.nothingCovered')}</Text>;
  return (
    <Flex direction="column" gap="2">
      <ul className={styles.lines}>
        {everything && <li>{t('customers.coveredAll')}</li>}
        {entities.map(ref => (
          <li key={ref}>
            <EntityName entityRef={ref} names={names} />
          </li>
        ))}
      </ul>
      <Text color="secondary">
        {t('customers.coveredCount', { count: line.services })}
      </Text>
    </Flex>
  );
}
