import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Finding } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useMemo } from 'react';
import { Moment } from '../parts/Moment';
import { RowColumn } from '../parts/RowsTable';
import { businessRelationsTranslationRef } from '../translation';
import { FindingAbout } from './FindingAbout';
import { Findings, rolesIn } from './findingsAnswer';
import { FindingText } from './FindingText';
import { Remedy } from './Remedy';
import { WhoseTask } from './WhoseTask';

type Columns = [RowColumn<Finding>, ...RowColumn<Finding>[]];

/** What the list says of each finding, what it is about first. */
export function useFindingColumns(findings: Findings): Columns {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return useMemo<Columns>(() => {
    const { names } = findings;
    const roleOf = rolesIn(findings);
    return [
      {
        id: 'about',
        label: t('findings.about'),
        width: '22%',
        cell: finding => (
          <FindingAbout
            finding={finding}
            held={roleOf(finding)}
            names={names}
          />
        ),
      },
      {
        id: 'what',
        label: t('findings.what'),
        width: '30%',
        cell: finding => <FindingText finding={finding} names={names} />,
      },
      {
        id: 'since',
        label: t('findings.since'),
        width: '12%',
        cell: ({ since }) =>
          since ? (
            <Moment at={since} />
          ) : (
            <Text color="secondary">{t('findings.sinceUnknown')}</Text>
          ),
      },
      {
        id: 'task',
        label: t('findings.task'),
        width: '20%',
        cell: ({ task }) => <WhoseTask task={task} names={names} />,
      },
      {
        id: 'remedy',
        label: t('findings.remedy'),
        cell: finding => <Remedy finding={finding} held={roleOf(finding)} />,
      },
    ];
  }, [t, findings]);
}
