import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../translation';
import styles from './RelationsCard.module.css';

const labels = ['customer', 'orderer', 'accountManager', 'open'] as const;

/** What the card will look like: its labels stand already, and everything stays where it is when the answer comes. */
export function CardSkeleton() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <div className={styles.content}>
      <dl className={styles.roles}>
        {labels.map(label => (
          <div key={label} className={styles.awaited}>
            <dt>{t(`card.${label}`)}</dt>
            <dd>
              <Skeleton height={14} width="80%" />
              {label === 'customer' && <Skeleton height={12} width="60%" />}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.question}>
        <Skeleton height={32} />
      </div>
    </div>
  );
}
