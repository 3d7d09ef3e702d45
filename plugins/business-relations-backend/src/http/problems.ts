import {
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { problemIn } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Locale } from '@business-relations/backstage-plugin-business-relations-common/words';
import { z } from 'zod';
import { Malformed } from './parse';

type Issue = z.core.$ZodIssue;

const missing: Record<Locale, string> = { en: 'is missing', sv: 'saknas' };

/** Of several ways to read a value, the one that it comes nearest to: its problem is the one to tell. */
function nearest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const ways = issue.errors.filter(way => way.length > 0);
  if (ways.length === 0) return issue;
  const [best] = ways.reduce((one, other) =>
    other.length < one.length ? other : one,
  );
  return nearest({ ...best, path: [...issue.path, ...best.path] });
}

function problemOf(issue: Issue, locale: Locale): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return missing[locale];
  }
  return problemIn(locale, issue.message);
}

/** What is wrong with a request, and where, in the caller's language: the first thing, since it often brings the rest. */
export function malformedMessage(
  { issuesIn, within }: Malformed,
  locale: Locale,
): Message {
  const [first] = issuesIn(locale);
  const at = nearest(first);
  return message('malformed', {
    path: [...within, ...at.path].map(String).join('.'),
    problem: problemOf(at, locale),
  });
}
