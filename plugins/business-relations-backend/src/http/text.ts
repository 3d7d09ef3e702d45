import { problems } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

/** Where it is read as Unicode, only half of a pair is left as a surrogate. */
const isText = (value: string) =>
  !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);

/** Where a value holds what is no text, however deep. */
function* placesWithoutText(
  value: unknown,
  path: string[] = [],
): Generator<string[]> {
  if (typeof value === 'string') {
    if (!isText(value)) yield path;
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (!isText(key)) yield path;
      yield* placesWithoutText(each, [...path, key]);
    }
  }
}

/**
 * Whatever every database takes as it is: Postgres has no NUL in a text and refuses the whole statement, and half of a
 * surrogate pair comes back as another character, so that what was hashed would not be what is read.
 */
export const storable = z.unknown().superRefine((value, context) => {
  for (const path of placesWithoutText(value)) {
    context.addIssue({ code: 'custom', path, message: problems.notText });
  }
});
