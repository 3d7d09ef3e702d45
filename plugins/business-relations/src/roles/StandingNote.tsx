import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { RiErrorWarningLine, RiTimeLine } from '@remixicon/react';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { useWords } from '../words/useWords';
import { Standing, standingOf } from './standing';
import styles from './Roles.module.css';

/** Waits for somebody or for a day; the others lack something. */
const waits: readonly Standing[] = ['identified', 'proposed', 'ahead'];

/** Says what keeps a role from giving authority; nothing where it is in force. */
export function StandingNote(props: {
  assignment: Assignment;
  inForce?: boolean;
}) {
  const { assignment, inForce } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  const standing = standingOf(assignment, today(), inForce);
  if (standing === 'inForce') return null;

  const { from, to } = assignment.mandate ?? {};
  const text = () => {
    if (standing === 'ahead' && from)
      return t('roles.standing_ahead', { day: format.day(from) });
    if (standing === 'expired' && to)
      return t('roles.standing_expired', { day: format.day(to) });
    return t(`roles.standing_${standing}`);
  };
  return waits.includes(standing) ? (
    <span className={styles.waiting}>
      <RiTimeLine aria-hidden size={14} /> {text()}
    </span>
  ) : (
    <span className={styles.lacking}>
      <RiErrorWarningLine aria-hidden size={14} /> {text()}
    </span>
  );
}
