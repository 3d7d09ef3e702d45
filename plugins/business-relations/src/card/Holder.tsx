import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EffectiveRole } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { StandingNote } from '../roles/StandingNote';
import { businessRelationsTranslationRef } from '../translation';
import styles from './RelationsCard.module.css';

/** One holder, a customer with the unit; one without authority looks so. A customer's standing has its own line. */
export function Holder(props: {
  held: EffectiveRole;
  names: Record<string, string>;
}) {
  const { assignment, inForce } = props.held;
  const { unit, holder, role } = assignment;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const isWithUnit = unit !== undefined && role === 'customer';
  return (
    <span className={inForce ? styles.holder : styles.pendingHolder}>
      {isWithUnit && (
        <>
          <span className={styles.unit}>
            <EntityName entityRef={unit} names={props.names} hideIcon />
          </span>
          <span> · </span>
        </>
      )}
      {holder ? (
        <span className={styles.person}>
          <EntityName
            entityRef={holder}
            names={props.names}
            hideIcon={isWithUnit}
          />
        </span>
      ) : (
        t('shared.vacant')
      )}
      {role !== 'customer' && holder && !inForce && (
        <StandingNote assignment={assignment} inForce={inForce} />
      )}
    </span>
  );
}
