import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { Requirement } from '@business-relations/backstage-plugin-business-relations-common';
import { CaseOnPage } from '../cases/CaseOnPage';
import { StateFields } from '../cases/StateFields';
import { businessRelationsTranslationRef } from '../translation';
import { DecidedFacts } from './DecidedFacts';
import { DecisionPanel } from './DecisionPanel';
import { DeliveryFacts } from './DeliveryFacts';
import { DeliveryTold } from './DeliveryTold';
import { PreparationPanel } from './preparation/PreparationPanel';
import { requirementOf } from './requirementOf';
import { VerificationPanel } from './verification/VerificationPanel';
import { Wanted } from './Wanted';

function AtStage(props: { on: CaseOnPage; requirement: Requirement }) {
  const { on, requirement } = props;
  const { names, line } = on.answer;
  const told = <DeliveryTold id={line.id} revision={line.revision} />;
  const decided =
    'decided' in requirement && requirement.decided ? (
      <DecidedFacts decided={requirement.decided} names={names} />
    ) : null;
  switch (requirement.stage) {
    case 'draft':
      return null;
    case 'preparation':
      return <PreparationPanel on={on} requirement={requirement} />;
    case 'decision':
      return (
        <>
          {decided}
          <DecisionPanel on={on} matter={requirement.matter} />
        </>
      );
    case 'delivery':
      return (
        <>
          <DeliveryFacts delivering={requirement.delivering} names={names} />
          {told}
          {decided}
        </>
      );
    case 'verification':
      return (
        <>
          <VerificationPanel on={on} requirement={requirement} />
          <DeliveryFacts delivering={requirement.delivering} names={names} />
          {told}
          {decided}
        </>
      );
    case 'closed':
      return (
        <>
          {decided}
          {requirement.delivering && told}
        </>
      );
    default:
      return requirement satisfies never;
  }
}

/** A requirement's content: what is wanted, and what its stage adds. */
export function RequirementContent({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer } = on;
  const requirement = requirementOf(answer);
  if (!requirement) {
    return <StateFields state={answer.state} names={answer.names} />;
  }
  return (
    <Flex direction="column" gap="4">
      <AtStage on={on} requirement={requirement} />
      <Text as="h3" variant="title-x-small">
        {t('requirement.wanted')}
      </Text>
      <Wanted requirement={requirement} names={answer.names} />
    </Flex>
  );
}
