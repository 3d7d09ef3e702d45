import { approve, approveWithConditions } from './commands/decision/approve';
import { recommendAndLift } from './commands/decision/recommendAndLift';
import { reject } from './commands/decision/reject';
import { returnWithQuestion } from './commands/decision/returnWithQuestion';
import { cannotMeetConditions, conditionsMet } from './commands/conditions';
import { handOver, reportDelivery } from './commands/delivery';
import { classify, edit, submit } from './commands/intake';
import { answer, askAnew, lift, prepare } from './commands/preparation';
import { receive, verify } from './commands/verification';
import { Offer } from '@business-relations/backstage-plugin-business-relations-common';
import { Decision } from '../../process';
import { Command, CommandRule, CommandType, Named, Rules } from './command';
import { RequirementEvent } from './events';
import { State } from './state';

/** Every command's rule, in the order in which a page shows them. */
const rules: { [T in CommandType]: CommandRule<T> } = {
  submit,
  edit,
  classify,
  prepare,
  lift,
  answer,
  approve,
  approveWithConditions,
  recommendAndLift,
  reject,
  return: returnWithQuestion,
  askAnew,
  conditionsMet,
  cannotMeetConditions,
  handOver,
  reportDelivery,
  verify,
  receive,
};

const isCommandType = (type: string): type is CommandType => type in rules;

export const commandTypes: CommandType[] =
  Object.keys(rules).filter(isCommandType);

const decideBy = <T extends CommandType>(
  type: T,
  state: State,
  content: Named<T>,
  context: Rules,
): Decision<RequirementEvent> => rules[type].decide(state, content, context);

export function decide(
  state: State,
  command: Command,
  context: Rules,
): Decision<RequirementEvent> {
  return decideBy(command.type, state, command, context);
}

/** What whoever acts may do now, and why not the rest: the same guards that `decide` asks. */
export const allowed = (state: State, context: Rules): Offer[] =>
  commandTypes.flatMap(type => {
    const refused = rules[type].guard(state, context)?.refused;
    return [
      { command: type, ...(refused && { refused }) },
      ...rules[type].choices(state, context),
    ];
  });
