import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import {
  Repair,
  RepairFinding,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { useKindName } from '../cases/useKindName';
import { RowColumn, RowsTable } from '../parts/RowsTable';
import { TurnPages } from '../parts/TurnPages';
import { usePagesInAddress } from '../parts/usePagesInAddress';
import { caseRouteRef } from '../routes';
import { AwaitedRows } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { isOpen } from './useRepairs';

const limit = 50;

type Columns = [RowColumn<RepairFinding>, ...RowColumn<RepairFinding>[]];

/** Which case: its page, and its run in the engine. What it is about is for those who take part in it. */
function TheCase({ finding }: { finding: RepairFinding }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const toCase = useRouteRef(caseRouteRef);
  const kindName = useKindName();
  const { case: id, kind, run } = finding;
  const name = kind
    ? t('operate.caseOfKind', { kind: kindName(kind), id })
    : id;
  return (
    <Flex direction="column" gap="1">
      <Link to={toCase({ id })}>{name}</Link>
      {run.url && <Link to={run.url}>{t('operate.temporal')}</Link>}
    </Flex>
  );
}

/** What a repair found, case by case. */
export function RepairReport({ repair }: { repair: Repair }) {
  const { id, looked, counts } = repair;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords();
  const pages = usePagesInAddress();
  const { after: cursor } = pages;
  // Asked again as it goes on: what was found is in the key.
  const soFar = JSON.stringify([looked, counts, repair.state]);
  const { answer, refresh } = useAnswer(
    `repair ${id} ${cursor ?? ''} ${soFar}`,
    (api, signal) =>
      api(
        routes.repairFindings,
        { parameters: { id }, query: { cursor, limit } },
        { signal },
      ),
    { keep: true },
  );
  const columns: Columns = [
    {
      id: 'case',
      label: t('operate.case'),
      width: '24%',
      cell: finding => <TheCase finding={finding} />,
    },
    {
      id: 'found',
      label: t('operate.found'),
      width: '32%',
      cell: ({ found }) => say(found),
    },
    {
      id: 'measure',
      label: t('operate.measure'),
      width: '28%',
      cell: ({ measure }) => say(measure),
    },
    {
      id: 'result',
      label: t('operate.result'),
      width: '16%',
      cell: ({ result, error }) => (
        <>
          {t(`operate.result_${result}`)}
          {error !== undefined && <div>{error}</div>}
        </>
      ),
    },
  ];
  return (
    <Faces
      answer={answer}
      refresh={refresh}
      skeleton={<AwaitedRows rows={4} />}
    >
      {({ items, next }) =>
        items.length === 0 && !cursor ? (
          <Text as="p">
            {t(
              isOpen(repair)
                ? 'operate.nothingFoundYet'
                : 'operate.nothingFound',
            )}
          </Text>
        ) : (
          <Flex direction="column" gap="3">
            <Text as="h3" variant="title-x-small">
              {t('operate.report')}
            </Text>
            <RowsTable
              label={t('operate.table')}
              columns={columns}
              rows={items}
              keyOf={({ nth }) => String(nth)}
            />
            <TurnPages pages={pages} next={next} />
          </Flex>
        )
      }
    </Faces>
  );
}
