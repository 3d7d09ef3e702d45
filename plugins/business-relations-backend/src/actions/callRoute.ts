import { AuditorService } from '@backstage/backend-plugin-api';
import {
  AnswerOf,
  Parts,
  RequestOf,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';
import { Caller, Handler } from '../http/handler';
import { parseRequest } from '../http/parse';
import { refusal } from '../http/refusal';

/** Calls a route from inside of the backend, with all that it asks of whoever calls over HTTP. */
export type CallRoute = <R extends Route>(
  route: R,
  request: RequestOf<R> & Parts,
  caller: Caller,
) => Promise<AnswerOf<R>>;

/** The handlers of the routes themselves, so that an action can do nothing that its caller couldn't do over HTTP. */
export const createCallRoute =
  (handlers: Handler[]): CallRoute =>
  async <R extends Route>(
    route: R,
    { parameters, query, body }: RequestOf<R> & Parts,
    caller: Caller,
  ) => {
    const answering = handlers.find(each => each.route === route);
    if (!answering) throw refusal('unknown-address', { path: route.path });
    const answer = await answering.handle(
      parseRequest(route, { params: parameters, query, body }),
      caller,
    );
    return z.parse<R['answer']>(route.answer, answer);
  };

/** Closes an event of the audit log with what became of a write, as a request over HTTP does. */
export async function audited<T>(
  auditor: AuditorService,
  eventId: string,
  meta: Record<string, string>,
  write: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    meta,
  });
  try {
    const written = await write();
    await event.success();
    return written;
  } catch (error) {
    await event.fail({
      // Not what was said to them: the sentence can hold what somebody wrote.
      error: new Error(error instanceof Error ? error.name : 'failed'),
    });
    throw error;
  }
}
