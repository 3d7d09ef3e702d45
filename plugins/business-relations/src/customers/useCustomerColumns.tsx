import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useMemo } from 'react';
import { RowColumn } from '../parts/RowsTable';
import { businessRelationsTranslationRef } from '../translation';
import { FindingLinks } from './FindingLinks';
import { Holders } from './Holders';
import { OpenCasesLink } from './OpenCasesLink';
import { UnitName } from './UnitName';

type Columns = [RowColumn<CustomerLine>, ...RowColumn<CustomerLine>[]];

/** What the list says of each unit. */
export function useCustomerColumns(names: Record<string, string>): Columns {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return useMemo<Columns>(
    () => [
      {
        id: 'unit',
        label: t('customers.unit'),
        width: '16%',
        cell: line => <UnitName line={line} names={names} />,
      },
      {
        id: 'customer',
        label: t('customers.customer'),
        width: '18%',
        cell: line => (
          <Holders
            of="customer"
            unit={line.unit}
            held={line.customers}
            names={names}
          />
        ),
      },
      {
        id: 'accountManager',
        label: t('customers.accountManager'),
        width: '18%',
        cell: line => (
          <Holders
            of="accountManager"
            unit={line.unit}
            held={line.accountManagers}
            names={names}
          />
        ),
      },
      {
        id: 'orderers',
        label: t('customers.orderers'),
        width: '18%',
        cell: line => (
          <Holders
            of="orderer"
            unit={line.unit}
            held={line.orderers}
            names={names}
          />
        ),
      },
      {
        id: 'services',
        label: t('customers.services'),
        width: '10%',
        cell: line => line.services,
      },
      {
        id: 'open',
        label: t('card.open'),
        width: '7%',
        cell: line => <OpenCasesLink line={line} />,
      },
      {
        id: 'missing',
        label: t('customers.toDo'),
        cell: line =>
          line.findings.length > 0 ? <FindingLinks line={line} /> : null,
      },
    ],
    [t, names],
  );
}
