import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { Repair } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Faces } from '../answers/Faces';
import { PageFrame } from '../pages/PageFrame';
import { AwaitedSections } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { EarlierRepairs } from './EarlierRepairs';
import { RepairView } from './RepairView';
import { StartRepair } from './StartRepair';
import { isOpen, RepairList, useRepairs } from './useRepairs';

function NoRepairs() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <Flex direction="column" gap="2" align="start">
      <Text as="h2" variant="title-small">
        {t('operate.none')}
      </Text>
      <Text as="p">{t('operate.noneText')}</Text>
    </Flex>
  );
}

/** From plain data: what can be started, the repair that is shown, and those before it. */
function Operate(props: {
  repairs: RepairList;
  changed: (repair: Repair) => void;
}) {
  const { repairs, changed } = props;
  const { items, names } = repairs;
  const [query] = useSearchParams();
  const asked = query.get('repair');
  const [newest] = items;
  const shown = items.find(({ id }) => id === asked) ?? newest;
  return (
    <Flex direction="column" gap="4">
      <StartRepair isDisabled={items.some(isOpen)} started={changed} />
      {shown ? (
        <>
          <RepairView
            key={shown.id}
            repair={shown}
            names={names}
            isNewest={shown === newest}
            changed={changed}
          />
          <EarlierRepairs repairs={items} shown={shown.id} />
        </>
      ) : (
        <NoRepairs />
      )}
    </Flex>
  );
}

/** For whoever operates business relations: look what engine and database don't agree on, and mend it. */
export default function OperatePage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useRepairs();
  const [, setQuery] = useSearchParams();
  const changed = useCallback(
    ({ id }: Repair) => {
      setQuery({ repair: id });
      refresh();
    },
    [setQuery, refresh],
  );
  return (
    <PageFrame title={t('operate.title')} lead={t('operate.lead')}>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedSections sections={[4, 4]} />}
      >
        {repairs => <Operate repairs={repairs} changed={changed} />}
      </Faces>
    </PageFrame>
  );
}
