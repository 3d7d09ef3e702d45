import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { useMemo } from 'react';
import { RowColumn } from '../parts/RowsTable';
import { RoleActions } from '../roles/change/RoleActions';
import { whatCanBeDone } from '../roles/change/whatCanBeDone';
import { businessRelationsTranslationRef } from '../translation';
import { RoleState } from './RoleState';
import { Customer } from './useCustomer';

const nobody: readonly string[] = [];

/** How a role stands, and what the reader can do about it. */
export function useStandingColumns({
  me,
  names,
  left = nobody,
}: Pick<Customer, 'me' | 'names'> & {
  /** Roles whose holder is no longer in the catalog. */
  left?: readonly string[];
}): RowColumn<Assignment>[] {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return useMemo(
    () => [
      {
        id: 'state',
        label: t('customers.standing'),
        width: '20%',
        cell: held => (
          <RoleState held={held} hasLeft={left.includes(held.id)} />
        ),
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
    [t, me, names, left],
  );
}
