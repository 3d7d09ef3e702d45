import {
  AnswerOf,
  Client,
  Parts,
  RefusedError,
  RequestOf,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

/** What a route answers, whatever it is asked, or by what it is asked. */
type Reply<R extends Route> =
  AnswerOf<R> | ((asked: Parts) => AnswerOf<R> | Promise<AnswerOf<R>>);

const isFunction = (
  reply: unknown,
): reply is (asked: Parts) => unknown | Promise<unknown> =>
  typeof reply === 'function';

/**
 * The server in a test of a page. What is asked and what is answered are checked by the contract, so that a page is
 * never shown what no server sends, and sends nothing that no server takes.
 */
export class Backend {
  readonly #replies = new Map<
    Route,
    (asked: Parts) => unknown | Promise<unknown>
  >();
  readonly #asked: { route: Route; parts: Parts }[] = [];

  /** From now on a route answers this; a function is told what was asked. */
  answers<R extends Route>(route: R, reply: Reply<R>): this {
    this.#replies.set(route, isFunction(reply) ? reply : () => reply);
    return this;
  }

  /** From now on a route says no: a business rule, a missing permission, a server that is away. */
  refuses(
    route: Route,
    {
      status,
      code,
      sentence,
    }: { status: number; code: string; sentence: string },
  ): this {
    this.#replies.set(route, () => {
      throw new RefusedError(status, code, sentence);
    });
    return this;
  }

  /** From now on a route does not answer at all: a page that is still loading. */
  isSilentOn(route: Route): this {
    this.#replies.set(route, () => new Promise(() => undefined));
    return this;
  }

  /** What a route was asked, first to last. */
  asked(route: Route): Parts[] {
    return this.#asked
      .filter(each => each.route === route)
      .map(({ parts }) => parts);
  }

  readonly client: Client = async <R extends Route>(
    route: R,
    { parameters, query, body }: RequestOf<R> & Parts,
  ) => {
    route.parameters?.parse(parameters);
    route.query?.parse(query ?? {});
    route.body?.parse(body);
    this.#asked.push({ route, parts: { parameters, query, body } });
    const reply = this.#replies.get(route);
    if (!reply) {
      throw new RefusedError(
        404,
        'no-reply-in-this-test',
        `This test answers nothing to ${route.method} ${route.path}`,
      );
    }
    const answer: unknown = await reply({ parameters, query, body });
    return z.parse<R['answer']>(
      route.answer,
      JSON.parse(JSON.stringify(answer)),
    );
  };
}
