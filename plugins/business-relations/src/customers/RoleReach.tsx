import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Names } from '../parts/Names';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Customers.module.css';

/** For what a role holds, and up to how much. */
export function RoleReach(props: {
  held: Assignment;
  names: Record<string, string>;
}) {
  const { held, names } = props;
  const { scope, unit, mandate, share } = held;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const everything = unit
    ? t('roles.coversUnit', { unit: format.name(unit) })
    : t('roles.coversAll');
  return (
    <>
      {'entities' in scope ? (
        <Names refs={scope.entities} names={names} hideIcon />
      ) : (
        everything
      )}
      {share !== undefined && (
        <div className={styles.secondary}>
          {t('decision.share', { percent: format.percent(share) })}
        </div>
      )}
      {mandate?.money && (
        <div className={styles.secondary}>
          {t('roles.mandateUpTo', { money: format.money(mandate.money) })}
        </div>
      )}
    </>
  );
}
