import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { handler, Handler } from '../http/handler';
import { AuthorizedRepairs } from './AuthorizedRepairs';

export const repairHandlers = (repairs: AuthorizedRepairs): Handler[] => [
  handler(routes.startRepair, ({ body }, caller) =>
    repairs.start(body, caller),
  ),
  handler(routes.repairs, ({ query }, caller) => repairs.list(query, caller)),
  handler(routes.repair, ({ parameters }, caller) =>
    repairs.repair(parameters.id, caller),
  ),
  handler(routes.repairFindings, ({ parameters, query }, caller) =>
    repairs.findings(parameters.id, query, caller),
  ),
  handler(routes.stopRepair, ({ parameters }, caller) =>
    repairs.stop(parameters.id, caller),
  ),
];
