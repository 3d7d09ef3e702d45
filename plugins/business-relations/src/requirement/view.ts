import { mayGive } from '../cases/CaseOnPage';
import { KindView } from '../cases/kinds/kindView';
import { decisionOf } from '../decision/decisionOf';
import { DecisionView } from '../decision/DecisionView';
import { ClassifyForm } from './intake/ClassifyForm';
import { EditForm } from './intake/EditForm';
import { PrepareForm } from './preparation/PrepareForm';
import { RequirementContent } from './RequirementContent';
import { StartRequirement } from './start/StartRequirement';

const decisions = [
  'approve',
  'approveWithConditions',
  'recommendAndLift',
  'reject',
  'return',
];

export const requirementView: KindView = {
  Content: RequirementContent,
  forms: { classify: ClassifyForm, edit: EditForm, prepare: PrepareForm },
  placed: ['verify'],
  answered: decisions,
  answerOf: (answer, on) =>
    decisionOf(answer) && mayGive(on, decisions) ? DecisionView : undefined,
  Start: StartRequirement,
};
