import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Text } from '@backstage/ui';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { UnitInTree } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Became } from '../../answers/useOneByOne';
import { EntityPicker } from '../../parts/EntityPicker';
import { Names } from '../../parts/Names';
import { StandingNote } from '../../roles/StandingNote';
import { customerRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { unitParameters } from '../unitParameters';
import styles from './Orderers.module.css';

/** One unit: who orders for it or has been asked to, else whoever is to be asked. */
export function OrdererForUnit(props: {
  line: UnitInTree;
  names: Record<string, string>;
  chosen: { ref: EntityRef; name?: string } | undefined;
  onChoose: (ref: EntityRef | undefined, name: string | undefined) => void;
  became?: Became;
}) {
  const { line, names, chosen, onChoose, became } = props;
  const { unit, orderers } = line;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const toUnit = useRouteRef(customerRouteRef);
  return (
    <li className={styles.unit}>
      <Link to={toUnit(unitParameters(unit))}>{format.name(unit)}</Link>
      {orderers.length > 0 ? (
        <ul className={styles.orderers}>
          {orderers.map(each => (
            <li key={each.id}>
              {each.holder && <Names refs={[each.holder]} names={names} />}{' '}
              <StandingNote assignment={each} />
            </li>
          ))}
        </ul>
      ) : (
        <EntityPicker
          label={t('customers.ordersFor', { unit: format.name(unit) })}
          of="person"
          value={chosen?.ref}
          name={chosen?.name}
          onChange={onChoose}
        />
      )}
      {became === 'recorded' && (
        <Text as="p" variant="body-small">
          {t('customers.askedLater')}
        </Text>
      )}
      {typeof became === 'object' && (
        <div role="alert">
          <Alert status="warning" icon description={became.refused.message} />
        </div>
      )}
    </li>
  );
}
