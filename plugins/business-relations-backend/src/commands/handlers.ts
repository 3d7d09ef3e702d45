import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { handler, Handler } from '../http/handler';
import { AuthorizedCommands } from './AuthorizedCommands';

export const commandHandlers = (commands: AuthorizedCommands): Handler[] => [
  handler(routes.openCase, ({ parameters, body }, caller) =>
    commands.open(parameters.kind, body, caller),
  ),
  handler(routes.previewCase, ({ parameters, body }, caller) =>
    commands.preview(parameters.kind, body, caller),
  ),
  handler(routes.command, ({ parameters, body }, caller) =>
    commands.send(parameters.id, parameters.type, body, caller),
  ),
  handler(routes.commandOutcome, ({ parameters }, caller) =>
    commands.outcome(parameters.id, caller),
  ),
];
