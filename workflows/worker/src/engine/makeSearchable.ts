import { Case, CaseRules } from '@business-relations/rules';
import { defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { SearchAttribute, searchAttributes } from '@business-relations/rules';

const keys = {
  caseKind: defineSearchAttributeKey('caseKind', 'KEYWORD'),
  caseStage: defineSearchAttributeKey('caseStage', 'KEYWORD'),
};

/** Sets the search attributes that the server has, where they aren't right yet. */
export function makeSearchable(
  rules: CaseRules,
  current: Case,
  available: SearchAttribute[],
): void {
  const values = {
    caseKind: current.kind,
    caseStage: rules.describe(current).stage,
  };
  const { typedSearchAttributes } = workflowInfo();
  const changed = searchAttributes.filter(
    name =>
      available.includes(name) &&
      typedSearchAttributes.get(keys[name]) !== values[name],
  );
  if (changed.length === 0) return;
  upsertSearchAttributes(
    changed.map(name => ({ key: keys[name], value: values[name] })),
  );
}
