import { Offer } from '@business-relations/backstage-plugin-business-relations-common';
import { Rejection } from '../../process';
import { accept, mayAccept } from './answers/accept';
import { amend, mayAmend } from './answers/amend';
import { confirm, mayConfirm } from './answers/confirm';
import { decline, mayDecline } from './answers/decline';
import { grant, mayGrant } from './answers/grant';
import { mayObject, object } from './answers/object';
import { Command, CommandType, Happened, isRefused, Rules } from './command';
import { Asked, State } from './state';

/** Every command's guard, in the order in which a page shows them. */
const guards: Record<
  CommandType,
  (state: State, context: Rules) => Asked | Rejection
> = {
  accept: mayAccept,
  confirm: mayConfirm,
  decline: mayDecline,
  grant: mayGrant,
  object: mayObject,
  amend: mayAmend,
};

const isCommandType = (type: string): type is CommandType => type in guards;

export const commandTypes: CommandType[] =
  Object.keys(guards).filter(isCommandType);

export function decide(
  state: State,
  command: Command,
  context: Rules,
): Happened {
  const asked = guards[command.type](state, context);
  if (isRefused(asked)) return asked;
  switch (command.type) {
    case 'accept':
      return accept(asked, context);
    case 'confirm':
      return confirm(asked, context);
    case 'decline':
      return decline(asked, command, context);
    case 'grant':
      return grant(asked, context);
    case 'object':
      return object(asked, command, context);
    case 'amend':
      return amend(asked, command, context);
    default:
      return command satisfies never;
  }
}

/** What whoever acts may do now, and why not the rest: the same guards that `decide` asks. */
export const allowed = (state: State, context: Rules): Offer[] =>
  commandTypes.map(command => {
    const asked = guards[command](state, context);
    return { command, ...(isRefused(asked) && { refused: asked.refused }) };
  });
