import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { useMemo } from 'react';
import { EntityName } from '../parts/EntityName';
import { RowColumn } from '../parts/RowsTable';
import { RoleActions } from '../roles/change/RoleActions';
import { whatCanBeDone } from '../roles/change/whatCanBeDone';
import { businessRelationsTranslationRef } from '../translation';
import { RoleOfUnit } from './RoleOfUnit';
import { RoleReach } from './RoleReach';
import { RoleState } from './RoleState';
import { Customer } from './useCustomer';

type Columns = [RowColumn<Assignment>, ...RowColumn<Assignment>[]];

/** What a unit's page says of each role. */
export function useRoleColumns({ line, me, names }: Customer): Columns {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
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
          <RoleOfUnit held={held} unit={line.unit} me={me} names={names} />
        ),
      },
      {
        id: 'covers',
        label: t('roles.covers'),
        width: '24%',
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
    [t, line, me, names],
  );
}
