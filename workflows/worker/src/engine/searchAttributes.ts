/** By these an operator finds runs; no page rests on them. */
export const searchAttributes = ['caseKind', 'caseStage'] as const;

export type SearchAttribute = (typeof searchAttributes)[number];
