import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { isOffered } from '../cases/CaseOnPage';
import { KindView } from '../cases/kinds/kindView';
import { AmendForm } from './AmendForm';
import { RoleAnswer } from './RoleAnswer';
import { RoleContent } from './RoleContent';
import { roleOf } from './roleOf';
import { StartRole } from './StartRole';

const answers = ['accept', 'confirm', 'decline', 'grant', 'object'];

/** Whoever proposed it and is to mend it goes on at the case, where that is done. */
const isToBeMendedBy = (answer: CaseAnswer) =>
  isOffered(answer, 'amend') &&
  !answers.some(command => isOffered(answer, command));

export const roleView: KindView = {
  Content: RoleContent,
  forms: { amend: AmendForm },
  answered: answers,
  answerOf: answer =>
    roleOf(answer)?.stage === 'asked' && !isToBeMendedBy(answer)
      ? RoleAnswer
      : undefined,
  Start: StartRole,
};
