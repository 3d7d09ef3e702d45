import { KindView } from '../cases/kinds/kindView';
import { RoleAnswer } from './RoleAnswer';
import { RoleContent } from './RoleContent';
import { roleOf } from './roleOf';
import { StartRole } from './StartRole';

export const roleView: KindView = {
  Content: RoleContent,
  answered: ['accept', 'confirm', 'decline', 'object'],
  answerOf: answer =>
    roleOf(answer)?.stage === 'asked' ? RoleAnswer : undefined,
  Start: StartRole,
};
