import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { useMemo } from 'react';
import { RoleReach } from '../customers/RoleReach';
import { unitParameters } from '../customers/unitParameters';
import { useStandingColumns } from '../customers/useStandingColumns';
import { RowColumn } from '../parts/RowsTable';
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
  const standing = useStandingColumns({ me, names });
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
      ...standing,
    ],
    [t, titled, format, customer, names, standing],
  );
}
