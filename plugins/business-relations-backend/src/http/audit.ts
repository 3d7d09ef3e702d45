import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Route } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RequestHandler } from 'express';

const kebab = (name: string) =>
  name.replace(/[A-Z]/g, letter => `-${letter.toLocaleLowerCase('en-US')}`);

/**
 * Opens an event in the audit log before a write and closes it with the response, whatever became of it. What was
 * written isn't in it: the case's own record holds that.
 */
export const auditWrites =
  (
    name: string,
    { caller }: Route,
    { auditor, logger }: { auditor: AuditorService; logger: LoggerService },
  ): RequestHandler =>
  async (request, response, next) => {
    try {
      const meta: JsonObject = { ...request.params };
      const event = await auditor.createEvent({
        eventId: kebab(name),
        // What a person does is worth more attention than what the worker copies.
        severityLevel: caller === 'person' ? 'medium' : 'low',
        request,
        meta,
      });
      response.once('close', () => {
        const { statusCode, writableFinished } = response;
        const answered = { meta: { ...meta, status: statusCode } };
        const closed =
          writableFinished && statusCode < 400
            ? event.success(answered)
            : event.fail({
                ...answered,
                error: new Error(
                  writableFinished
                    ? `answered with status ${statusCode}`
                    : 'the caller hung up',
                ),
              });
        closed.catch(error =>
          logger.warn('An event of the audit log could not be closed', error),
        );
      });
      next();
    } catch (error) {
      next(error);
    }
  };
