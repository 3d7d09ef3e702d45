import { Requirement } from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseAnswer,
  requirementShape,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** The state of a requirement as an answer carries it; undefined for a newer one that this page can't read. */
export function requirementOf({ state }: CaseAnswer): Requirement | undefined {
  const read = requirementShape.safeParse(state);
  return read.success ? read.data : undefined;
}
