import {
  contractVersion,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { caseShape } from '../cases/caseShape';
import { Kinds } from '../cases/kinds';
import { handler, Handler } from '../http/handler';
import { parse } from '../http/parse';
import { refusal } from '../http/refusal';
import { Project } from './project';

/** What the worker writes, and by what it finds out whether it fits this backend. */
export const projectionHandlers = (
  project: Project,
  kinds: Kinds,
): Handler[] => [
  handler(routes.project, async ({ body }) => {
    const { contract, events, carriedOut } = body;
    if (contract !== contractVersion) {
      throw refusal('other-contract', {
        theirs: contract,
        ours: contractVersion,
      });
    }
    const current = parse(caseShape, body.case, ['body', 'case']);
    const projection = { case: current, events, carriedOut };
    const { result, seq } = await project(projection);
    if (result === 'gap') {
      throw refusal('events-missing', {
        case: current.id,
        expected: seq + 1,
        came: events.find(event => event.seq > seq)?.seq ?? current.seq,
      });
    }
    return { result, seq };
  }),
  handler(routes.contract, async () => ({
    version: contractVersion,
    kinds: Object.fromEntries(
      Object.values(kinds).map(({ kind, schema }) => [kind, schema]),
    ),
  })),
];
