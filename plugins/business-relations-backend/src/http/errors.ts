import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Code,
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { locales } from '@business-relations/backstage-plugin-business-relations-common/words';
import { NewerRelease } from '@business-relations/rules';
import { ResponseError } from '@backstage/errors';
import { ErrorRequestHandler, Request } from 'express';
import { isDatabaseAway } from '../database/away';
import { caseIn } from '../log/caseIn';
import { Telling } from '../words/telling';
import { Malformed } from './parse';
import { malformedMessage } from './problems';
import { Refusal } from './refusal';
import { statusOf } from './status';

/** Names that Backstage's own clients know errors by. */
const names: Record<number, string> = {
  400: 'InputError',
  401: 'AuthenticationError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  503: 'ServiceUnavailableError',
};

const notJson = { en: 'is not JSON', sv: 'är inte JSON' };
const notReadable = { en: 'can’t be read', sv: 'går inte att läsa' };

type Thrown = {
  name?: string;
  type?: string;
  limit?: number;
  status?: number;
};

/** Another plugin was asked and failed: when their common database is away, it is they who notice first. */
const isBackstageAway = (error: Error) =>
  ResponseError.is(error) && error.statusCode >= 500;

/** What is said about an error; undefined where it is one of ours that nobody foresaw. */
export function toldOf(
  error: Error & Thrown,
  locale: 'en' | 'sv',
): Message | undefined {
  if (error instanceof Refusal) return error.refused;
  if (error instanceof Malformed) return malformedMessage(error, locale);
  if (error.type === 'entity.too.large') {
    const limit = `${Math.round((error.limit ?? 0) / 1024)} kB`;
    return message('too-large', { limit });
  }
  if (error.type?.startsWith('entity.') || error.type?.includes('encoding')) {
    return message('malformed', { path: '', problem: notJson[locale] });
  }
  if (error.name === 'AuthenticationError') return message('not-signed-in', {});
  if (error.name === 'NotAllowedError') {
    return message('not-permitted', { action: error.message });
  }
  if (isDatabaseAway(error)) return message('database-away', {});
  if (error instanceof NewerRelease) return message('newer-release', {});
  if (isBackstageAway(error)) return message('backstage-away', {});
  // Of the framework: an address with a broken escape, for one.
  return error.status === 400
    ? message('malformed', { path: '', problem: notReadable[locale] })
    : undefined;
}

const wishedLanguage = (request: Request) => {
  const wished = request.acceptsLanguages(...locales);
  return locales.find(locale => locale === wished);
};

/** Answers an error in Backstage's form, with a stable code and a sentence in the caller's language. */
export function answerErrors(options: {
  telling: Telling;
  logger: LoggerService;
  /** The person who calls, where it is one. */
  personOf(request: Request): Promise<string | undefined>;
}): ErrorRequestHandler {
  const { telling, logger, personOf } = options;

  return async (thrown, request, response, next) => {
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const error: Error & Thrown =
      thrown instanceof Error ? thrown : new Error(String(thrown));
    const person = await personOf(request).catch(() => undefined);
    const reader = await telling.reader(person, wishedLanguage(request));
    const refused = toldOf(error, reader.locale) ?? message('failed', {});
    const code: Code = refused.code;
    const status = statusOf(code);
    if (status >= 500) {
      // Not the error itself: what Postgres adds to it is the row that it refused, with all that somebody wrote.
      logger.error(`${request.method} ${request.path} failed`, {
        ...caseIn(request.path),
        error: error.stack ?? String(error),
      });
    }
    response.status(status).json({
      error: {
        name: names[status] ?? 'Error',
        message: await telling.say(refused, reader),
        ...refused,
      },
      request: { method: request.method, url: request.originalUrl },
      response: { statusCode: status },
    });
  };
}
