import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { RowsTable } from '../parts/RowsTable';
import { TurnPages } from '../parts/TurnPages';
import { findingsRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { Findings } from './findingsAnswer';
import { useFindingColumns } from './useFindingColumns';
import { FindingsAddress } from './useFindingsAddress';

function NoFindings({ address }: { address: FindingsAddress }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const page = useRouteRef(findingsRouteRef)();
  const { kind } = address;
  return (
    <Flex direction="column" gap="2" align="start">
      <Text as="h2" variant="title-small">
        {kind ? t('findings.noneOfKind') : t('findings.none')}
      </Text>
      <Text as="p">
        {kind ? t('findings.noneOfKindText') : t('findings.noneText')}
      </Text>
      {kind && (
        <ButtonLink variant="secondary" href={page}>
          {t('findings.showAll')}
        </ButtonLink>
      )}
    </Flex>
  );
}

/** One page of findings from plain data, or that nothing is missing. */
export function FindingsList(props: {
  findings: Findings;
  address: FindingsAddress;
}) {
  const { findings, address } = props;
  const { items, next } = findings;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const columns = useFindingColumns(findings);
  if (items.length === 0 && !address.after)
    return <NoFindings address={address} />;
  return (
    <Flex direction="column" gap="3">
      {items.length > 0 ? (
        <RowsTable
          label={t('findings.table')}
          columns={columns}
          rows={items}
          keyOf={({ kind, role, assignment, entity, case: ofCase, detail }) =>
            [kind, role, assignment, entity, ofCase, detail].join(' ')
          }
        />
      ) : (
        <Text as="p">{t('findings.noneHere')}</Text>
      )}
      <TurnPages pages={address} next={next} />
    </Flex>
  );
}
