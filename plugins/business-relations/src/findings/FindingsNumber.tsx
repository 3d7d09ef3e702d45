import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Role } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  assignmentAdministerPermission,
  operatePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { useAnswer } from '../answers/useAnswer';
import { Me, useMe } from '../people/useMe';
import { findingsRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** Whose task it is to have roles filled, by office. */
const fillers: Role[] = [
  'accountManager',
  'deliveryManager',
  'steeringChair',
  'steeringSecretary',
  'signatory',
];

const areTheirTask = ({ permitted, assignments }: Me) =>
  permitted[assignmentAdministerPermission.name] === true ||
  permitted[operatePermission.name] === true ||
  assignments.some(
    ({ role, status }) => status === 'accepted' && fillers.includes(role),
  );

function Counted() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(findingsRouteRef);
  const { answer } = useAnswer('finding counts', (api, signal) =>
    api(routes.findingCounts, { query: {} }, { signal }),
  );
  if (answer.face !== 'content') return null;
  const { items } = answer.data;
  const number = String(items.reduce((sum, each) => sum + each.number, 0));
  return (
    <Link to={page()}>
      {items.some(({ more }) => more)
        ? t('findings.inAllMoreThan', { number })
        : t('findings.inAll', { number })}
    </Link>
  );
}

/**
 * How many findings there are, for those whose task they are. To count them is to look through everything, so nobody else's
 * page asks, and none waits for it.
 */
export function FindingsNumber() {
  const { me } = useMe();
  return me && areTheirTask(me) ? <Counted /> : null;
}
