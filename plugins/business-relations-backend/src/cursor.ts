import { problems } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';
import { parse } from './http/parse';

/** Where a list goes on, as text that says nothing to whoever carries it. */
export const writeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** @throws Malformed where it is none that a page of this list ended with. */
export const readCursor = <S extends z.ZodType>(
  shape: S,
  cursor: string,
): z.output<S> =>
  parse(
    // Whatever is wrong within it is nothing that its carrier could mend.
    z.unknown().transform((value, context) => {
      const read = shape.safeParse(value);
      if (read.success) return read.data;
      context.addIssue(problems.notACursor);
      return z.NEVER;
    }),
    jsonIn(cursor),
    ['cursor'],
  );
