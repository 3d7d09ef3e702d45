import { RoleCase } from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseAnswer,
  roleShape,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** The state of a role's case as an answer carries it; undefined for a newer one that this page can't read. */
export function roleOf({ state }: CaseAnswer): RoleCase | undefined {
  const read = roleShape.safeParse(state);
  return read.success ? read.data : undefined;
}
