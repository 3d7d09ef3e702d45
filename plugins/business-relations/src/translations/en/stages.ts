import {
  dialogueStages,
  requirementStages,
  roleStages,
} from '@business-relations/backstage-plugin-business-relations-common';

/** Of every kind that we bring: one without a name would stand on the page as its code. */
type Stage =
  | (typeof dialogueStages)[number]
  | (typeof requirementStages)[number]
  | (typeof roleStages)[number];

export const stages = {
  asked: 'Asked',
  draft: 'Draft',
  preparation: 'Preparation',
  decision: 'Decision',
  delivery: 'Delivery',
  verification: 'Verification',
  closed: 'Closed',
  open: 'Open',
} as const satisfies Record<Stage, string>;
