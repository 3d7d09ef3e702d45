import { KindView } from '../cases/kinds/kindView';
import { decisionOf } from '../decision/decisionOf';
import { DecisionView } from '../decision/DecisionView';
import { ClassifyForm } from './intake/ClassifyForm';
import { EditForm } from './intake/EditForm';
import { PrepareForm } from './preparation/PrepareForm';
import { RequirementContent } from './RequirementContent';
import { StartRequirement } from './start/StartRequirement';

export const requirementView: KindView = {
  Content: RequirementContent,
  forms: { classify: ClassifyForm, edit: EditForm, prepare: PrepareForm },
  placed: ['verify'],
  answered: [
    'approve',
    'approveWithConditions',
    'recommendAndLift',
    'reject',
    'return',
  ],
  answerOf: answer => (decisionOf(answer) ? DecisionView : undefined),
  Start: StartRequirement,
};
