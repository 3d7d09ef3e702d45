import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { customerRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Customers.module.css';
import { unitParameters } from './unitParameters';

/** A unit, linked to its page here, and the customer above it. */
export function UnitName(props: {
  line: CustomerLine;
  names: Record<string, string>;
}) {
  const { line, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const customer = useRouteRef(customerRouteRef);
  return (
    <>
      <Link to={customer(unitParameters(line.unit))}>
        {format.name(line.unit)}
      </Link>
      {line.above && (
        <div className={styles.secondary}>
          {t('customers.below', { unit: format.name(line.above) })}
        </div>
      )}
    </>
  );
}
