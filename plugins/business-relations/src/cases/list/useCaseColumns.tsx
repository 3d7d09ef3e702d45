import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { CaseLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../../parts/EntityName';
import { Moment } from '../../parts/Moment';
import { RowColumn } from '../../parts/RowsTable';
import { useStageName } from '../../parts/useStageName';
import { caseRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { useCaseTitle } from '../useCaseTitle';
import { useKindName } from '../useKindName';
import { useOutcomeName } from '../useOutcomeName';

/** What a line says of its case, the case itself first. */
export function useCaseColumns(
  names: Record<string, string>,
): [RowColumn<CaseLine>, ...RowColumn<CaseLine>[]] {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const casePage = useRouteRef(caseRouteRef);
  const caseTitle = useCaseTitle(names);
  const kindName = useKindName();
  const stageName = useStageName();
  const outcomeName = useOutcomeName();
  return [
    {
      id: 'title',
      label: t('cases.titleColumn'),
      width: '32%',
      cell: ({ id, kind, description }) => (
        <>
          <Link to={casePage({ id })}>{caseTitle(description)}</Link>
          <Text as="p" variant="body-small" color="secondary">
            {kindName(kind)}
          </Text>
        </>
      ),
    },
    {
      id: 'stage',
      label: t('cases.stage'),
      cell: ({ description: { stage, outcome } }) =>
        outcome ? outcomeName(outcome) : stageName(stage),
    },
    {
      id: 'unit',
      label: t('cases.unit'),
      cell: ({ description: { unit } }) =>
        unit ? <EntityName entityRef={unit} names={names} hideIcon /> : null,
    },
    {
      id: 'subject',
      label: t('cases.about'),
      cell: ({ description: { subject } }) =>
        subject ? (
          <EntityName entityRef={subject} names={names} hideIcon />
        ) : null,
    },
    {
      id: 'money',
      label: t('cases.money'),
      cell: ({ description: { money } }) =>
        money ? format.money(money) : null,
    },
    {
      id: 'due',
      label: t('cases.due'),
      cell: ({ nextDueAt }) => (nextDueAt ? <Moment at={nextDueAt} /> : null),
    },
    {
      id: 'updated',
      label: t('cases.updated'),
      cell: ({ updatedAt }) => <Moment at={updatedAt} />,
    },
  ];
}
