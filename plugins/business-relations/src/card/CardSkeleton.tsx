import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { AwaitedLine } from '../parts/Awaited';
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
              <AwaitedLine width="80%" />
              {label === 'customer' && <AwaitedLine width="60%" height={12} />}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.question}>
        <AwaitedLine width="100%" height={32} />
      </div>
    </div>
  );
}
