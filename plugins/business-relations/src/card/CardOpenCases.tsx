import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { rootRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import styles from './RelationsCard.module.css';

/** How many cases are open about this, and how many of them wait for a decision. */
export function CardOpenCases({ card }: { card: Card }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const root = useRouteRef(rootRouteRef);
  const { total, needDecision } = card.openCases;
  if (total === 0) return <>{t('card.noOpen')}</>;

  const query = new URLSearchParams({ subject: card.entity, open: 'true' });
  return (
    <span className={styles.line}>
      <Link to={`${root()}/cases?${query}`}>
        {t('card.openCases', { count: total })}
      </Link>
      {needDecision > 0 && (
        <span className={styles.rest}>
          · {t('card.needDecision', { count: needDecision })}
        </span>
      )}
    </span>
  );
}
