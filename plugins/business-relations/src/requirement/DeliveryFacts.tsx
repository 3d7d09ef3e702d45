import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Delivering } from '@business-relations/backstage-plugin-business-relations-common';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { Moment } from '../parts/Moment';
import { businessRelationsTranslationRef } from '../translation';

/** How delivery goes, as far as it has been told. */
export function DeliveryFacts(props: {
  delivering: Delivering;
  names: Record<string, string>;
}) {
  const { delivering, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { status, system, reference, url, handedOverBy, asOf, round } =
    delivering;
  const place = [system, reference].filter(Boolean).join(' ');
  return (
    <Facts
      facts={[
        [
          t('requirement.delivery'),
          <>
            {t(`requirement.delivery_${status}`)} <Moment at={asOf} />
          </>,
        ],
        (place || url) && [
          t('requirement.deliveredIn'),
          url ? <Link to={url}>{place || url}</Link> : place,
        ],
        handedOverBy && [
          t('requirement.handedOverBy'),
          <EntityName entityRef={handedOverBy} names={names} />,
        ],
        round > 1 && [
          t('requirement.round'),
          t('requirement.roundNumber', { number: String(round) }),
        ],
      ]}
    />
  );
}
