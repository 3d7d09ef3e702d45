import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { handler, Handler } from '../http/handler';
import { AuthorizedCases } from './AuthorizedCases';

export const caseHandlers = (cases: AuthorizedCases): Handler[] => [
  handler(routes.case, ({ parameters }, caller) =>
    cases.case(parameters.id, caller),
  ),
  handler(routes.cases, ({ query }, caller) => cases.list(query, caller)),
  handler(routes.myWork, (_, caller) => cases.myWork(caller)),
  handler(routes.askedOf, ({ query }, caller) =>
    cases.askedOf(query.of, caller),
  ),
];
