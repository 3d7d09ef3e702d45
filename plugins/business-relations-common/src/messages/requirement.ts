/** What a `requirement` case can say. */
export interface RequirementMessages {}
