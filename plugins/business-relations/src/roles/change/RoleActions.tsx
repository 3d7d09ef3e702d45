import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Me } from '../../people/useMe';
import {
  answerRouteRef,
  caseRouteRef,
  proposeRoleRouteRef,
} from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { ChangesMenu } from './ChangesMenu';
import { ToBeDone } from './whatCanBeDone';

/** What can be done about one role: propose an identified one, answer a proposed one, change one that is held. */
export function RoleActions(props: {
  toBeDone: ToBeDone;
  assignment: Assignment;
  me: Me;
  names: Record<string, string>;
}) {
  const { toBeDone, assignment } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const toAnswer = useRouteRef(answerRouteRef);
  const toCase = useRouteRef(caseRouteRef);
  switch (toBeDone.is) {
    case 'change':
      return <ChangesMenu {...props} changes={toBeDone.changes} />;
    case 'propose': {
      const query = new URLSearchParams({ assignment: assignment.id });
      return (
        <Link to={`${propose()}?${query}`}>
          {assignment.holder
            ? t('roles.proposeIdentified')
            : t('customers.propose')}
        </Link>
      );
    }
    case 'answer':
      return (
        <Link to={toAnswer({ id: toBeDone.case })}>{t('roles.answerIt')}</Link>
      );
    default:
      return (
        <Link to={toCase({ id: toBeDone.case })}>{t('roles.toCase')}</Link>
      );
  }
}
