import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { RiErrorWarningLine, RiTimeLine } from '@remixicon/react';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { useWords } from '../words/useWords';
import styles from './Roles.module.css';
import { Standing, standingOf } from './standing';

/** Waits for somebody or for a day; the others lack something. */
const waits: readonly Standing['is'][] = ['identified', 'proposed', 'ahead'];

/** Says what keeps a role from giving authority; nothing where it is in force. */
export function StandingNote(props: {
  assignment: Assignment;
  inForce?: boolean;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  const standing = standingOf(props.assignment, today(), props.inForce);
  if (standing.is === 'inForce') return null;

  const text =
    standing.is === 'ahead' || standing.is === 'expired'
      ? t(`roles.standing_${standing.is}`, { day: format.day(standing.day) })
      : t(`roles.standing_${standing.is}`);
  return waits.includes(standing.is) ? (
    <span className={styles.waiting}>
      <RiTimeLine aria-hidden size={14} /> {text}
    </span>
  ) : (
    <span className={styles.lacking}>
      <RiErrorWarningLine aria-hidden size={14} /> {text}
    </span>
  );
}
