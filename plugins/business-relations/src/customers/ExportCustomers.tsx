import { errorApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import {
  Client,
  CustomerLine,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { csv, download } from '../parts/csv';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { CustomersShown } from './useCustomersAddress';

type Named = { line: CustomerLine; names: Record<string, string> };

/** All pages, one after the other. */
async function allCustomers(
  api: Client,
  query: { search?: string; show: CustomersShown },
): Promise<Named[]> {
  const all: Named[] = [];
  let cursor: string | undefined;
  do {
    const { items, names, next } = await api(routes.customers, {
      query: { ...query, cursor, limit: 200 },
    });
    all.push(...items.map(line => ({ line, names })));
    cursor = next;
  } while (cursor);
  return all;
}

/** What the list shows, whole, as a file for a spreadsheet. */
export function ExportCustomers(props: {
  search: string;
  show: CustomersShown;
}) {
  const { search, show } = props;
  const api = useApi(businessRelationsApiRef);
  const errors = useApi(errorApiRef);
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [busy, setBusy] = useState(false);

  const rowOf = ({ line, names }: Named) => {
    const people = (held: CustomerLine['customers']) =>
      held
        .map(({ holder, status }) => {
          const name = holder ? (names[holder] ?? holder) : '';
          return status === 'accepted'
            ? name
            : `${name} (${t(`roles.standing_${status}`)})`;
        })
        .join('; ');
    return [
      names[line.unit] ?? line.unit,
      line.unit,
      people(line.customers),
      people(line.accountManagers),
      people(line.orderers),
      String(line.services),
      String(line.openCases),
      line.findings.map(finding => t(`customers.${finding}`)).join('; '),
    ];
  };

  const save = async () => {
    setBusy(true);
    try {
      const lines = await allCustomers(api, {
        search: search || undefined,
        show,
      });
      const header = [
        t('customers.unit'),
        t('customers.reference'),
        t('customers.customer'),
        t('customers.accountManager'),
        t('customers.orderers'),
        t('customers.services'),
        t('customers.open'),
        t('customers.missing'),
      ];
      download(
        `${t('customers.title')} ${today()}.csv`,
        csv([header, ...lines.map(rowOf)]),
      );
    } catch (error) {
      errors.post(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button variant="secondary" isPending={busy} onPress={save}>
      {t('customers.exportCsv')}
    </Button>
  );
}
