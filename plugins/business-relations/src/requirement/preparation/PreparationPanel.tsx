import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Flex, Text } from '@backstage/ui';
import {
  message,
  NOTHING,
  RequirementInPreparation,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseOnPage } from '../../cases/CaseOnPage';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { Alternatives } from '../Alternatives';
import { LiftInstead } from './LiftInstead';

/** What came back to those who prepare it, and why. */
function CameBack(props: {
  requirement: RequirementInPreparation;
  names: Record<string, string>;
}) {
  const { requirement, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  if (requirement.step !== 'prepare') return null;
  const { returned, conditionsFell } = requirement;
  return (
    <>
      {returned && (
        <Alert
          status="warning"
          icon
          title={t('requirement.asks', {
            who: format.name(returned.by.person),
          })}
          description={returned.question}
        />
      )}
      {conditionsFell && (
        <Alert
          status="warning"
          icon
          title={t('requirement.conditionsFell', {
            conditions: format.list(conditionsFell.conditions),
          })}
          description={conditionsFell.reason}
        />
      )}
    </>
  );
}

/** What is prepared so far, what is missing before it can be lifted, and the way to whoever decides. */
export function PreparationPanel(props: {
  on: CaseOnPage;
  requirement: RequirementInPreparation;
}) {
  const { on, requirement } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { names } = on.answer;
  const { say } = useWords(names);
  const { preparing, missing } = requirement;
  const isOrder =
    requirement.step === 'prepare' && requirement.class === 'order';
  return (
    <Flex direction="column" gap="3">
      <CameBack requirement={requirement} names={names} />
      {missing.length > 0 && (
        <Alert
          status="info"
          icon
          title={say(message('requirement-incomplete', { missing }))}
        />
      )}
      {!isOrder && (
        <>
          <Text as="h3" variant="title-x-small">
            {t('requirement.alternatives')}
          </Text>
          <Alternatives
            alternatives={[
              {
                key: NOTHING,
                title: '',
                risk: preparing.priceOfNothing,
                agreements: [],
              },
              ...preparing.alternatives,
            ]}
            recommended={preparing.recommended}
          />
        </>
      )}
      <LiftInstead on={on} />
    </Flex>
  );
}
