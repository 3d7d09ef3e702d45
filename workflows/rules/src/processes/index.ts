import { CaseRules, rulesOf } from '../case';
import { dialogue } from './dialogue';
import { requirement } from './requirement';
import { role } from './role';

export { dialogue, requirement, role };
export { askedFirst, heldUntilNow, restsOn } from './role/questions';

/** The kinds of case that are installed: a new one is a folder here and a line in this list. */
const installed: CaseRules[] = [
  rulesOf(role),
  rulesOf(requirement),
  rulesOf(dialogue),
];

/** By kind; there is no other list, so that what is installed runs, answers and is shown everywhere. */
export const caseRules: Readonly<Record<string, CaseRules>> =
  Object.fromEntries(installed.map(rules => [rules.kind, rules]));
