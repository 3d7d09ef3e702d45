import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { useMemo } from 'react';
import { EntityName } from '../parts/EntityName';
import { RowColumn } from '../parts/RowsTable';
import { businessRelationsTranslationRef } from '../translation';
import { RoleOfUnit } from './RoleOfUnit';
import { RoleReach } from './RoleReach';
import { Customer } from './useCustomer';
import { useStandingColumns } from './useStandingColumns';

type Columns = [RowColumn<Assignment>, ...RowColumn<Assignment>[]];

/** What a unit's page says of each role. */
export function useRoleColumns({ line, roles, me, names }: Customer): Columns {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const standing = useStandingColumns({ me, names, left: line.left });
  return useMemo<Columns>(
    () => [
      {
        id: 'holder',
        label: t('customers.holder'),
        width: '22%',
        cell: ({ holder }) =>
          holder ? (
            <EntityName entityRef={holder} names={names} />
          ) : (
            t('shared.vacant')
          ),
      },
      {
        id: 'role',
        label: t('customers.role'),
        width: '20%',
        cell: held => (
          <RoleOfUnit
            held={held}
            unit={line.unit}
            standsInFor={roles.find(({ id }) => id === held.deputyFor)?.holder}
            me={me}
            names={names}
          />
        ),
      },
      {
        id: 'covers',
        label: t('roles.covers'),
        width: '24%',
        cell: held => <RoleReach held={held} names={names} />,
      },
      ...standing,
    ],
    [t, line, roles, me, names, standing],
  );
}
