/** By these an operator finds the runs of cases; no page rests on them. They say nothing of anybody. */
export const searchAttributes = ['caseKind', 'caseStage'] as const;

export type SearchAttribute = (typeof searchAttributes)[number];
