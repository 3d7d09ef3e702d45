import { CaseRules } from '@business-relations/rules';
import { refusal } from '../http/refusal';

/** The rules of the kinds of case that are installed. */
export type Kinds = Readonly<Record<string, CaseRules>>;

/** @throws Refusal where no such kind is installed. */
export function rulesOfKind(kinds: Kinds, kind: string): CaseRules {
  // A name that every object has is no kind.
  if (!Object.hasOwn(kinds, kind)) throw refusal('unknown-kind', { kind });
  return kinds[kind];
}
