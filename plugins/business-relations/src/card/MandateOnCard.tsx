import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EffectiveRole } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RiCheckLine } from '@remixicon/react';
import { StandingNote } from '../roles/StandingNote';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './RelationsCard.module.css';

/** A customer's mandate in a line, or why there is none now. */
export function MandateOnCard({ held }: { held: EffectiveRole }) {
  const { assignment, inForce } = held;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  if (!inForce)
    return (
      <span className={styles.line}>
        <StandingNote assignment={assignment} inForce={inForce} />
      </span>
    );

  const { money, to } = assignment.mandate ?? {};
  const text = [
    money
      ? t('card.upTo', { money: format.money(money) })
      : t('roles.mandateWithoutMoney'),
    to && t('roles.until', { day: format.day(to) }),
  ].filter(Boolean);
  return (
    <span className={styles.mandate}>
      {money && <RiCheckLine aria-hidden size={14} />} {text.join(', ')}
    </span>
  );
}
