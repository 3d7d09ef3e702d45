import { RequirementInDecision } from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { requirementOf } from '../requirement/requirementOf';

export type Deciding = Extract<RequirementInDecision, { step: 'decide' }>;

/** What is to be decided on, as long as nobody has. */
export function decisionOf(answer: CaseAnswer): Deciding | undefined {
  const requirement = requirementOf(answer);
  return requirement?.stage === 'decision' && requirement.step === 'decide'
    ? requirement
    : undefined;
}
