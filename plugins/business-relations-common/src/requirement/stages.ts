/**
 * What a business requirement is, stage by stage (processes, section 2).
 *
 * The process in `rules` builds these states; pages read them.
 */
export const requirementStages = [
  'draft',
  'preparation',
  'decision',
  'delivery',
  'verification',
  'closed',
] as const;

export type RequirementStage = (typeof requirementStages)[number];
