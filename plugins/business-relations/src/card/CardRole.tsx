import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/core-components';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { proposeRoleRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { AllHolders } from './AllHolders';
import { Holder } from './Holder';
import { HolderFaces } from './HolderFaces';
import { MandateOnCard } from './MandateOnCard';
import styles from './RelationsCard.module.css';

/** Whoever has one role here: as many as fit on a line, the others behind "+n"; a vacancy with its remedy. */
export function CardRole(props: { of: RelatedRole; fits: number; card: Card }) {
  const { of: role, fits, card } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const held = card.roles.filter(({ assignment }) => assignment.role === role);

  if (held.length === 0) {
    const hasCustomer = card.roles.some(
      ({ assignment }) => assignment.role === 'customer',
    );
    if (role === 'orderer' && hasCustomer) return <>{t('card.noOrderer')}</>;
    const query = new URLSearchParams({ role, entity: card.entity });
    return (
      <span className={styles.vacant}>
        {t('card.nobodyYet')} ·{' '}
        <Link
          to={`${propose()}?${query}`}
          aria-label={`${t('card.propose')}: ${t(`card.${role}`)}`}
        >
          {t('card.propose')}
        </Link>
      </span>
    );
  }

  return (
    <>
      <span className={styles.line}>
        <span className={styles.holders}>
          {fits > 1 && held.length > 1 ? (
            <HolderFaces held={held.slice(0, fits)} names={card.names} />
          ) : (
            <Holder held={held[0]} names={card.names} />
          )}
        </span>
        {held.length > fits && (
          <AllHolders
            of={role}
            held={held}
            names={card.names}
            hidden={held.length - fits}
          />
        )}
      </span>
      {role === 'customer' && <MandateOnCard held={held[0]} />}
    </>
  );
}
