import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Me } from '../people/useMe';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Customers.module.css';

/** The role; an orderer's own unit where it stands below, and whether it is the reader's own. */
export function RoleOfUnit(props: {
  held: Assignment;
  unit: string;
  /** Whose place a deputy takes. */
  standsInFor?: string;
  me: Me;
  names: Record<string, string>;
}) {
  const { held, unit, standsInFor, me, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, titled } = useWords(names);
  return (
    <>
      {titled(format.role(held.role))}
      {held.unit !== undefined && held.unit !== unit && (
        <div className={styles.secondary}>{format.name(held.unit)}</div>
      )}
      {standsInFor !== undefined && (
        <div className={styles.secondary}>
          {t('roles.standsInFor_whom', { person: format.name(standsInFor) })}
        </div>
      )}
      {held.holder === me.person && (
        <div className={styles.secondary}>{t('roles.mine')}</div>
      )}
    </>
  );
}
