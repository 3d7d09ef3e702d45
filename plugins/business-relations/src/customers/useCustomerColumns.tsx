import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useMemo } from 'react';
import { RowColumn } from '../parts/RowsTable';
import { Me } from '../people/useMe';
import { businessRelationsTranslationRef } from '../translation';
import { FindingLinks } from './FindingLinks';
import { Holders } from './Holders';
import { OpenCasesLink } from './OpenCasesLink';
import { UnitName } from './UnitName';

type Columns = [RowColumn<CustomerLine>, ...RowColumn<CustomerLine>[]];

/** What the list says of each unit. */
export function useCustomerColumns(
  names: Record<string, string>,
  me: Me | undefined,
): Columns {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return useMemo<Columns>(() => {
    const holders = (
      of: RelatedRole,
      held: 'customers' | 'accountManagers' | 'orderers',
      label: string,
    ): RowColumn<CustomerLine> => ({
      id: held,
      label,
      width: '16%',
      cell: line => (
        <Holders of={of} line={line} held={line[held]} me={me} names={names} />
      ),
    });
    return [
      {
        id: 'unit',
        label: t('customers.unit'),
        width: '16%',
        cell: line => <UnitName line={line} names={names} />,
      },
      holders('customer', 'customers', t('customers.customer')),
      holders(
        'accountManager',
        'accountManagers',
        t('customers.accountManager'),
      ),
      holders('orderer', 'orderers', t('customers.orderers')),
      {
        id: 'services',
        label: t('customers.services'),
        width: '10%',
        cell: line => line.services,
      },
      {
        id: 'open',
        label: t('card.open'),
        width: '8%',
        cell: line => <OpenCasesLink line={line} />,
      },
      {
        id: 'missing',
        label: t('customers.toDo'),
        cell: line =>
          line.findings.length > 0 ? (
            <FindingLinks line={line} me={me} />
          ) : null,
      },
    ];
  }, [t, names, me]);
}
