import { Question } from '@business-relations/backstage-plugin-business-relations-common';
import { CaseRules } from '@business-relations/rules';

/** The kind of case that a question starts, where one that does is installed. */
export const startsOf = (
  caseRules: Readonly<Record<string, CaseRules>>,
  question: Question,
): string | undefined =>
  Object.values(caseRules).find(({ starts }) => starts.includes(question))
    ?.kind;
