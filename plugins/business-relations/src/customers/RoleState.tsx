import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { standingOf } from '../roles/standing';
import { StandingNote } from '../roles/StandingNote';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { useWords } from '../words/useWords';
import styles from './Customers.module.css';

/** Whether a role is in force, since when, until when, and where it comes from. */
export function RoleState(props: {
  held: Assignment;
  /** Its holder is no longer in the catalog. */
  hasLeft?: boolean;
}) {
  const { held, hasLeft = false } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  const { source, mandate } = held;
  const since = held.confirmedAt ?? held.acceptedAt;
  const from = {
    declared: t('roles.source_declared'),
    proposal: undefined,
    import:
      source.from === 'import'
        ? t('roles.source_import', { name: source.name })
        : undefined,
    source:
      source.from === 'source'
        ? t('roles.source_source', { name: source.name, id: source.id })
        : undefined,
  }[source.from];
  const known = hasLeft ? false : undefined;
  const inForce = standingOf(held, today(), known).is === 'inForce';
  const facts = [
    inForce && since && t('roles.since', { day: format.day(since) }),
    inForce && mandate?.to && t('roles.until', { day: format.day(mandate.to) }),
    from,
  ].filter(Boolean);
  return (
    <>
      {inForce ? (
        t('customers.inForce')
      ) : (
        <StandingNote assignment={held} inForce={known} />
      )}
      {facts.length > 0 && (
        <div className={styles.secondary}>{facts.join(', ')}</div>
      )}
    </>
  );
}
