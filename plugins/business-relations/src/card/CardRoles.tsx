import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/core-components';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Card,
  EffectiveRole,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { proposeRoleRouteRef, rootRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import styles from './RelationsCard.module.css';

/** As many as fit beside "+n" in the info column. */
const shown = 3;

const labels = {
  customer: 'card.customer',
  orderer: 'card.orderers',
  accountManager: 'card.accountManager',
} as const;

function Holder(props: { held: EffectiveRole; names: Card['names'] }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { assignment, inForce } = props.held;
  const { unit, holder, role } = assignment;
  const pending =
    assignment.status === 'accepted'
      ? t('shared.expired')
      : t('shared.pending');
  return (
    <span className={inForce ? undefined : styles.pending}>
      {unit && role === 'customer' && (
        <>
          <EntityName entityRef={unit} names={props.names} />
          {' · '}
        </>
      )}
      {holder ? (
        <EntityName entityRef={holder} names={props.names} />
      ) : (
        t('shared.vacant')
      )}
      {!inForce && ` (${pending})`}
    </span>
  );
}

function Role(props: { role: RelatedRole; card: Card }) {
  const { role, card } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const held = card.roles.filter(({ assignment }) => assignment.role === role);
  const query = new URLSearchParams({ role, entity: card.entity });
  return (
    <>
      <dt>{t(labels[role])}</dt>
      <dd>
        {held.slice(0, shown).map((one, index) => (
          <span key={one.assignment.id}>
            {index > 0 && ', '}
            <Holder held={one} names={card.names} />
          </span>
        ))}
        {held.length > shown &&
          ` ${t('card.more', { number: String(held.length - shown) })}`}
        {held.length === 0 && role !== 'orderer' && (
          <>
            {t('card.nobodyYet')} ·{' '}
            <Link to={`${propose()}?${query}`}>{t('card.propose')}</Link>
          </>
        )}
        {held.length === 0 && role === 'orderer' && '–'}
      </dd>
    </>
  );
}

/** Customer, orderers, account manager and open cases, with what is pending, out of date or vacant visibly so. */
export function CardRoles({ card }: { card: Card }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const root = useRouteRef(rootRouteRef);
  const { total, needDecision } = card.openCases;
  return (
    <dl className={styles.roles}>
      <Role role="customer" card={card} />
      <Role role="orderer" card={card} />
      <Role role="accountManager" card={card} />
      <dt>{t('card.open')}</dt>
      <dd>
        {total === 0 ? (
          t('card.noOpen')
        ) : (
          <Link
            to={`${root()}/cases?subject=${encodeURIComponent(card.entity)}&open=true`}
          >
            {t('card.openCases', { count: total })}
          </Link>
        )}
        {needDecision > 0 &&
          ` · ${t('card.needDecision', { count: needDecision })}`}
      </dd>
    </dl>
  );
}
