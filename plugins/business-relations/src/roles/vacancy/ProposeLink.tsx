import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { proposeRoleRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { queryOf, Vacancy } from './vacancy';

/** The remedy of a vacancy; `label` says of what, for whoever doesn't see where it stands. */
export function ProposeLink(props: {
  vacancy: Vacancy;
  place: { unit?: string; entity?: string };
  label: string;
}) {
  const { vacancy, place, label } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  return (
    <Link to={`${propose()}?${queryOf(vacancy, place)}`} aria-label={label}>
      {t('card.propose')}
    </Link>
  );
}
