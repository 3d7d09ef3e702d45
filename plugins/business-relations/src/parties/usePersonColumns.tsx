import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { useMemo } from 'react';
import { RoleReach } from '../customers/RoleReach';
import { RoleState } from '../customers/RoleState';
import { unitParameters } from '../customers/unitParameters';
import { RowColumn } from '../parts/RowsTable';
import { RoleActions } from '../roles/change/RoleActions';
import { whatCanBeDone } from '../roles/change/whatCanBeDone';
import { customerRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Person } from './usePerson';

type Columns = [RowColumn<Assignment>, ...RowColumn<Assignment>[]];

/** What a person's page says of each role. */
export function usePersonColumns({ me, names }: Person): Columns {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, titled } = useWords(names);
  const customer = useRouteRef(customerRouteRef);
  return useMemo<Columns>(
    () => [
      {
        id: 'role',
        label: t('customers.role'),
        width: '20%',
        cell: ({ role, deputyFor }) => (
          <>
            {titled(format.role(role))}
            {deputyFor !== undefined && ` (${t('decision.asDeputy')})`}
          </>
        ),
      },
      {
        id: 'unit',
        label: t('customers.unit'),
        width: '20%',
        cell: ({ unit }) =>
          unit && (
            <Link to={customer(unitParameters(unit))}>{format.name(unit)}</Link>
          ),
      },
      {
        id: 'covers',
        label: t('roles.covers'),
        width: '26%',
        cell: held => <RoleReach held={held} names={names} />,
      },
      {
        id: 'state',
        label: t('customers.standing'),
        width: '20%',
        cell: held => <RoleState held={held} />,
      },
      {
        id: 'change',
        label: t('customers.doWhat'),
        cell: held => {
          const toBeDone = whatCanBeDone(me, held);
          return (
            toBeDone && (
              <RoleActions
                toBeDone={toBeDone}
                assignment={held}
                me={me}
                names={names}
              />
            )
          );
        },
      },
    ],
    [t, titled, format, customer, me, names],
  );
}
