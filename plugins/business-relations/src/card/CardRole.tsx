import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ProposeLink } from '../roles/vacancy/ProposeLink';
import { vacancyAmong } from '../roles/vacancy/vacancy';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { AllHolders } from './AllHolders';
import { Holder } from './Holder';
import { HolderFaces } from './HolderFaces';
import { MandateOnCard } from './MandateOnCard';
import { StandIns } from './StandIns';
import styles from './RelationsCard.module.css';

/** Whoever has one role here: as many as fit on a line, the others behind "+n"; a vacancy with its remedy, for whoever may propose. */
export function CardRole(props: { of: RelatedRole; fits: number; card: Card }) {
  const { of: role, fits, card } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const held = card.roles.filter(({ assignment }) => assignment.role === role);
  const vacancy = card.mayPropose.includes(role)
    ? vacancyAmong(role, held, today())
    : undefined;
  const remedy = vacancy && (
    <span className={styles.remedy}>
      ·{' '}
      <ProposeLink
        vacancy={vacancy}
        place={{ entity: card.entity }}
        label={`${t('card.propose')}: ${t(`card.${role}`)}`}
      />
    </span>
  );

  if (held.length === 0) {
    // Only larger organisations have orderers: a service with a customer lacks none.
    const isNeeded =
      role !== 'orderer' ||
      !card.roles.some(({ assignment }) => assignment.role === 'customer');
    return (
      <span className={isNeeded ? styles.vacant : undefined}>
        {isNeeded ? t('card.nobodyYet') : t('card.noOrderer')} {remedy}
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
        {role !== 'customer' && remedy}
      </span>
      {role === 'customer' && (
        <span className={styles.line}>
          <span className={styles.rest}>
            <MandateOnCard held={held[0]} />
          </span>
          {remedy}
        </span>
      )}
      {(fits === 1 || held.length === 1) && (
        <StandIns held={held[0]} names={card.names} />
      )}
    </>
  );
}
