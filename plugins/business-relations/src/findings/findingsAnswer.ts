import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  Finding,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** One page of findings, with what is known of whom they are about. */
export type Findings = AnswerOf<typeof routes.findings>;

/** The role that a finding is about, as the answer has it. */
export function rolesIn({
  assignments,
}: Findings): (finding: Finding) => Assignment | undefined {
  const byId = new Map(assignments.map(each => [each.id, each]));
  return ({ assignment }) =>
    assignment === undefined ? undefined : byId.get(assignment);
}
