import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RowsTable } from '../../parts/RowsTable';
import { TurnPages } from '../../parts/TurnPages';
import { businessRelationsTranslationRef } from '../../translation';
import { useCaseColumns } from './useCaseColumns';
import { CasesAddress } from './useCasesAddress';

export type Cases = AnswerOf<typeof routes.cases>;

function NoCases({ address }: { address: CasesAddress }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const narrowed = Object.keys(address.filters).length > 0;
  return (
    <Flex direction="column" gap="2" align="start">
      <Text as="p" weight="bold">
        {t('cases.none')}
      </Text>
      <Text as="p" color="secondary">
        {narrowed ? t('cases.noneFit') : t('cases.noneYet')}
      </Text>
      {narrowed && (
        <Button variant="secondary" onPress={address.clear}>
          {t('cases.clear')}
        </Button>
      )}
    </Flex>
  );
}

/** One page of cases from plain data, or what belongs there. */
export function CasesList(props: { cases: Cases; address: CasesAddress }) {
  const { cases, address } = props;
  const { items, names, next } = cases;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const columns = useCaseColumns(names);
  if (items.length === 0 && !address.after) {
    return <NoCases address={address} />;
  }
  return (
    <Flex direction="column" gap="3">
      <RowsTable
        label={t('cases.title')}
        columns={columns}
        rows={items}
        keyOf={({ id }) => id}
      />
      <TurnPages pages={address} next={next} />
    </Flex>
  );
}
