import { z } from 'zod';

/** `lists`: what is paged or looked up among many. `bulk`: what goes through everything, or changes much at once. */
export type LimitedCalls = 'lists' | 'bulk';

/** One HTTP route of the backend plugin, below `/api/business-relations`. Path parameters are written `:name`. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** One sentence for the OpenAPI document. */
  summary: string;
  parameters?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
  /** A `post` only because what is asked doesn't fit into an address. */
  recordsNothing?: true;
  /** Costs more than a page does, so each who calls has only so many of them in a while: `businessRelations.limits`. */
  limited?: LimitedCalls;
  /** What its body may measure, where more comes in one than usually: `40mb`. */
  bodyLimit?: string;
  /** Who calls it: people (with a user's token), or a service of ours with its own principal. */
  caller: 'person' | 'worker' | 'catalog' | 'search';
}

export const defineRoute = <const R extends Route>(route: R): R => route;

/** What a caller gives: path parameters, query and body before defaults are filled in. */
export type RequestOf<R extends Route> = (R['parameters'] extends z.ZodType
  ? { parameters: z.input<R['parameters']> }
  : unknown) &
  (R['query'] extends z.ZodType ? { query: z.input<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { body: z.input<R['body']> } : unknown);

/** The same after parsing, as a handler gets it. */
export type ParsedOf<R extends Route> = (R['parameters'] extends z.ZodType
  ? { parameters: z.output<R['parameters']> }
  : unknown) &
  (R['query'] extends z.ZodType ? { query: z.output<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { body: z.output<R['body']> } : unknown);

export type AnswerOf<R extends Route> = z.output<R['answer']>;
