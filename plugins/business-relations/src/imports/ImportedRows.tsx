import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { ImportRow } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { RowColumn, RowsTable } from '../parts/RowsTable';
import { useFewNames } from '../parts/useFewNames';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

type Columns = [RowColumn<ImportRow>, ...RowColumn<ImportRow>[]];

/** What each row would bring: where it stands in the file, what becomes of it, of whom, and why. */
export function ImportedRows(props: {
  rows: ImportRow[];
  names: Record<string, string>;
}) {
  const { rows, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, say } = useWords(names);
  const fewNames = useFewNames(names);

  const moneyOf = ({ mandate, before }: ImportRow) => {
    const now = mandate?.money && format.money(mandate.money);
    const then = before?.mandate?.money && format.money(before.mandate.money);
    return now && then && now !== then
      ? t('imports.insteadOf', { now, then })
      : now;
  };
  /** A unit may have several rows, each for other services. */
  const coveredBy = ({ scope, share }: Pick<ImportRow, 'scope' | 'share'>) => {
    if (!scope) return undefined;
    if (!('entities' in scope)) return t('imports.coversAll');
    const services = fewNames(scope.entities);
    return share === undefined
      ? t('imports.covers', { services })
      : t('imports.coversShare', { services, share: format.percent(share) });
  };
  const columns: Columns = [
    {
      id: 'row',
      label: t('imports.row'),
      width: '16%',
      cell: ({ line, column }) => {
        if (line === undefined) return t('imports.noRow');
        return column
          ? t('imports.cell', { line: String(line), column })
          : String(line);
      },
    },
    {
      id: 'does',
      label: t('imports.outcome'),
      width: '12%',
      cell: ({ does }) => t(`imports.does_${does}`),
    },
    {
      id: 'role',
      label: t('imports.role'),
      width: '28%',
      cell: ({ role, holder, unit, ...row }) =>
        unit && (
          <Flex direction="column" gap="1">
            <EntityName entityRef={unit} names={names} />
            {role && holder && (
              <Text>
                {format.role(role)}:{' '}
                <EntityName entityRef={holder} names={names} />
              </Text>
            )}
            <Text color="secondary">{coveredBy(row)}</Text>
          </Flex>
        ),
    },
    {
      id: 'money',
      label: t('imports.money'),
      width: '16%',
      cell: moneyOf,
    },
    {
      id: 'because',
      label: t('imports.because'),
      width: '28%',
      cell: ({ because, brings = [] }) => (
        <Flex direction="column" gap="1">
          {because && <Text>{say(because)}</Text>}
          {brings.length > 0 && (
            <Text color="secondary">
              {t('imports.bringsHere', {
                what: brings.map(format.name).join(', '),
              })}
            </Text>
          )}
        </Flex>
      ),
    },
  ];
  return (
    <RowsTable
      label={t('imports.rows')}
      columns={columns}
      rows={rows}
      keyOf={row => JSON.stringify(row)}
    />
  );
}
