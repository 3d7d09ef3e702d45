import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CustomerLine,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { everyPage, ExportCsv } from '../parts/ExportCsv';
import { businessRelationsTranslationRef } from '../translation';
import { ReadersWords, useWordsFor } from '../words/useWords';
import { CustomersShown } from './useCustomersAddress';

/** What the list shows, whole, as a file for a spreadsheet. */
export function ExportCustomers(props: {
  search: string;
  show: Exclude<CustomersShown, 'tree'>;
}) {
  const { search, show } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const wordsFor = useWordsFor();

  const rowOf = (line: CustomerLine, { format }: ReadersWords) => {
    const people = (held: CustomerLine['customers']) =>
      held
        .map(({ holder, status }) => {
          const name = holder ? format.name(holder) : t('shared.vacant');
          return status === 'accepted'
            ? name
            : `${name} (${t(`roles.standing_${status}`)})`;
        })
        .join('; ');
    return [
      format.name(line.unit),
      line.unit,
      people(line.customers),
      people(line.accountManagers),
      people(line.orderers),
      String(line.services),
      String(line.openCases),
      line.findings.map(finding => t(`customers.${finding}`)).join('; '),
    ];
  };

  return (
    <ExportCsv
      title={t('customers.title')}
      headings={[
        t('customers.unit'),
        t('customers.reference'),
        t('customers.customer'),
        t('customers.accountManager'),
        t('customers.orderers'),
        t('customers.services'),
        t('customers.open'),
        t('customers.missing'),
      ]}
      rows={async api => {
        const pages = await everyPage(cursor =>
          api(routes.customers, {
            query: { search: search || undefined, show, cursor, limit: 200 },
          }),
        );
        return pages.flatMap(({ items, names }) => {
          const words = wordsFor(names);
          return items.map(line => rowOf(line, words));
        });
      }}
    />
  );
}
