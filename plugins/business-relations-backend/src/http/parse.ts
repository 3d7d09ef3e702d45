import { Route } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Locale } from '@business-relations/backstage-plugin-business-relations-common/words';
import { z } from 'zod';
import { storable } from './text';

const languages = {
  en: z.locales.en().localeError,
  sv: z.locales.sv().localeError,
} satisfies Record<Locale, z.core.$ZodErrorMap>;

/** What came doesn't fit the contract. Its sentence is made when the caller's language is known. */
export class Malformed extends Error {
  constructor(
    readonly issuesIn: (locale: Locale) => z.core.$ZodIssue[],
    /** Where in the request the checked part stands. */
    readonly within: string[] = [],
  ) {
    super('malformed');
    this.name = 'Malformed';
  }
}

/** Reads a value by its schema; `within` is where it stands in the request. */
export function parse<S extends z.ZodType>(
  schema: S,
  value: unknown,
  within: string[] = [],
): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Malformed(
    locale =>
      schema.safeParse(value, { error: languages[locale], reportInput: true })
        .error?.issues ?? [],
    within,
  );
}

/** The request as the route's contract reads it: what a handler gets. */
export function parseRequest(
  { parameters, query, body }: Route,
  request: { params: unknown; query: unknown; body: unknown },
): unknown {
  parse(storable, request.params);
  parse(storable, request.query);
  parse(storable, request.body);
  return {
    ...(parameters && { parameters: parse(parameters, request.params) }),
    ...(query && { query: parse(query, request.query) }),
    ...(body && { body: parse(body, request.body) }),
  };
}
