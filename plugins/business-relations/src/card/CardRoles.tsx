import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';
import { CardOpenCases } from './CardOpenCases';
import { CardRole } from './CardRole';
import styles from './RelationsCard.module.css';

/** Customer, orderers, account manager and open cases, with what is pending, out of date or vacant visibly so. */
export function CardRoles({ card }: { card: Card }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <dl className={styles.roles}>
      <dt>{t('card.customer')}</dt>
      <dd>
        <CardRole of="customer" fits={1} card={card} />
      </dd>
      <dt>{t('card.orderer')}</dt>
      <dd>
        <CardRole of="orderer" fits={3} card={card} />
      </dd>
      <dt>{t('card.accountManager')}</dt>
      <dd>
        <CardRole of="accountManager" fits={1} card={card} />
      </dd>
      <dt>{t('card.open')}</dt>
      <dd>
        <CardOpenCases card={card} />
      </dd>
    </dl>
  );
}
